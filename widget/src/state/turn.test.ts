import { afterEach, expect, test } from 'vitest';
import { Turn } from './turn.ts';

const name = 'test-turn';
const [left, right] = [new Turn(name), new Turn(name)];

afterEach(() => {
  left.want(false);
  right.want(false);
});

test('is one tab’s at a time, and another’s when that one no longer wants it', async () => {
  expect(left.mine).toBe(false);
  left.want(true);
  await expect.poll(() => left.mine).toBe(true);
  left.want(true);
  right.want(true);
  await new Promise((resolve) => navigator.locks.query().then(resolve));
  expect(right.mine).toBe(false);
  left.want(false);
  expect(left.mine).toBe(false);
  await expect.poll(() => right.mine).toBe(true);
});

test('is given up by whoever stops wanting it before it comes', async () => {
  left.want(true);
  await expect.poll(() => left.mine).toBe(true);
  right.want(true);
  right.want(false);
  left.want(false);
  await expect
    .poll(async () => (await navigator.locks.query()).held?.some((lock) => lock.name === `repere:${name}`))
    .toBe(false);
  expect(right.mine).toBe(false);
});
