import { expect, it } from 'vitest';
import { median, ninetieth } from './spread.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);

it('finds the middle, between two where there is none', () => {
  expect([[7], [30, 10], [9, 1, 5], [100, 2, 9, 10]].map(median)).toEqual([7, 20, 5, 9.5]);
});

it('finds what nine in ten do not exceed, which is one of the values', () => {
  expect([[7], [30, 10], upTo(9), upTo(10), upTo(11), upTo(100)].map(ninetieth)).toEqual([7, 30, 9, 9, 10, 90]);
});
