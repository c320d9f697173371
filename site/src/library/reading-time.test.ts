import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('counts minutes by the words of the prose', () => {
  expect(readingMinutes(words(220 * 3), 'en')).toBe(3);
  expect(readingMinutes(words(230 * 3), 'fr')).toBe(3);
});

test('never says less than a minute', () => {
  expect(readingMinutes('', 'en')).toBe(1);
});

test('reads neither tags, nor addresses, nor French marks that stand alone', () => {
  const furniture = `<Claim id="a" figure="b c d e f g" /> [x](/en/nutrition/a-b/) « » : ! `.repeat(400);
  expect(readingMinutes(furniture, 'fr')).toBe(readingMinutes('x '.repeat(400), 'fr'));
});
