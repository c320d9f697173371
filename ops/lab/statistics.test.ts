import { expect, it } from 'vitest';
import { quantile, ratioOf, spreadOf } from './statistics.ts';

it('finds the figure below which a share of all lies, between neighbours where need be', () => {
  const figures = Array.from({ length: 101 }, (_, number) => 100 - number);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(figures, share))).toEqual([0, 50, 95, 99, 100]);
  expect(quantile([1, 2], 0.75)).toBe(1.75);
  expect(quantile([], 0.5)).toBeNaN();
});

it('keeps the order of what it is given', () => {
  const figures = [3, 1, 2];
  spreadOf(figures);
  expect(figures).toEqual([3, 1, 2]);
});

it('has a median and quartiles', () => {
  expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ low: 2, median: 3, high: 4 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
});

it('compares pair by pair, so that a slow minute of the machine is in both', () => {
  const ratio = ratioOf([
    [90, 100],
    [8, 10],
    [700, 1_000],
  ]);
  expect(ratio.median).toBeCloseTo(0.8);
  expect([ratio.low, ratio.high].map((share) => share.toFixed(2))).toEqual(['0.75', '0.85']);
});
