import { afterEach, expect, test } from 'vitest';
import { readChoice, writeChoice } from './notice-choice.ts';
import { NOTICES } from './notices-chosen.ts';

const NONE = { sound: false, desktop: false, names: false };

afterEach(() => localStorage.removeItem(NOTICES));

test('is off at first, is kept for one account alone, and leaves nothing once it is off', () => {
  expect(readChoice('ana')).toEqual(NONE);
  expect(writeChoice('ana', { sound: true, desktop: false, names: true })).toBe(true);
  expect(readChoice('ana')).toEqual({ sound: true, desktop: false, names: true });
  expect(readChoice('ben')).toEqual(NONE);
  writeChoice('ana', { ...NONE, names: true });
  expect(localStorage.getItem(NOTICES)).toBeNull();
});

test.each(['{', 'null', '7', '{"account":"ana","sound":"yes"}'])('reads %s as nothing chosen', (kept) => {
  localStorage.setItem(NOTICES, kept);
  expect(readChoice('ana')).toEqual(NONE);
});

test('does without a browser that stores', () => {
  const refused = (): Storage => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readChoice('ana', refused)).toEqual(NONE);
  expect(writeChoice('ana', { ...NONE, sound: true }, refused)).toBe(false);
});
