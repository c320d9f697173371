import { expect, it } from 'vitest';
import { Lru } from './lru.ts';

/** Which of these keys are still there: asking uses them. */
function kept(lru: Lru<number, string>, keys: readonly number[]): number[] {
  return keys.filter((key) => lru.get(key) !== undefined);
}

it('keeps what was used last, and forgets what was used longest ago', () => {
  const lru = new Lru<number, string>(10);
  const keys = Array.from({ length: 100 }, (_, key) => key);
  for (const key of keys) {
    lru.set(key, `value ${key}`);
    lru.get(0);
  }
  expect(lru.get(0)).toBe('value 0');
  expect(kept(lru, [96, 97, 98, 99])).toEqual([96, 97, 98, 99]);
  expect(kept(lru, keys.slice(1, 89))).toEqual([]);
});

it('has forgotten a key once as many others have come as it may keep, and not while half as many have', () => {
  for (const most of [2, 10, 11])
    for (const others of [Math.floor(most / 2) - 1, most]) {
      const lru = new Lru<number, string>(most);
      lru.set(-1, 'x');
      for (let key = 0; key < others; key += 1) lru.set(key, 'x');
      expect(kept(lru, [-1])).toEqual(others === most ? [] : [-1]);
    }
});

it('gives the newest value of a key, and none once it is deleted, however long it was there', () => {
  const lru = new Lru<number, string>(4);
  lru.set(1, 'first');
  lru.set(2, 'x');
  lru.set(1, 'second');
  expect(lru.get(1)).toBe('second');
  lru.set(3, 'x');
  for (const key of [1, 2, 3]) lru.delete(key);
  expect(kept(lru, [1, 2, 3])).toEqual([]);
});
