import { expect, test } from 'vitest';
import { countBetween, scaleFor } from './scale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('marks stand evenly and hold the longest time, and an hour at least', () => {
  expect(scaleFor([]).marks).toEqual([0, 15 * MINUTE, HOUR]);
  expect(scaleFor([HOUR]).marks).toEqual([0, 15 * MINUTE, HOUR]);
  expect(scaleFor([HOUR + 1]).marks).toEqual([0, 15 * MINUTE, HOUR, 4 * HOUR]);
  const { at, marks } = scaleFor([3 * DAY]);
  expect(marks.map(at)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(at(7.5 * MINUTE)).toBeCloseTo(0.1);
  expect(at(2.5 * HOUR)).toBeCloseTo(0.5);
});

test('nothing leaves the scale', () => {
  const { at, marks } = scaleFor([400 * DAY]);
  expect(marks.at(-1)).toBe(28 * DAY);
  expect([at(400 * DAY), at(-5)]).toEqual([1, 0]);
});

test('each time is counted once, at its mark or above', () => {
  const { marks } = scaleFor([2 * HOUR]);
  expect(countBetween(marks, [0, 1, 15 * MINUTE, HOUR, 2 * HOUR, 9 * HOUR])).toEqual([2, 1, 2, 1]);
});
