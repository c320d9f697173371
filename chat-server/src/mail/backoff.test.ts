import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

const MINUTE = 60_000;

it('waits a minute, then twice as long each time, and never more than six hours', () => {
  const pauses = [1, 2, 3, 8, 9, 10, 60].map((attempts) => backoff(attempts, () => 0) / MINUTE);
  expect(pauses).toEqual([1, 2, 4, 128, 256, 360, 360]);
});

it('adds up to a fifth by chance', () => {
  expect(backoff(1, () => 0.5)).toBe(66_000);
  expect(backoff(1, () => 0.999)).toBeLessThan(72_000);
});
