import { expect, test } from 'vitest';
import { durationInWords } from './durations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const plain = (text: string) => text.replace(/\s/gu, ' ');

test.each([
  [0, 'soon', 'bientôt'],
  [MINUTE - 1, 'soon', 'bientôt'],
  [MINUTE, '1 min', '1 min'],
  [59 * MINUTE + 59_999, '59 min', '59 min'],
  [HOUR, '1 hr', '1 h'],
  [3 * HOUR + 20 * MINUTE, '3 hr 20 min', '3 h 20 min'],
  [24 * HOUR, '1 day', '1 j'],
  [49 * HOUR + 30 * MINUTE, '2 days 1 hr', '2 j 1 h'],
])('%i milliseconds', (length, english, french) => {
  expect(plain(durationInWords(length, 'en', 'soon'))).toBe(english);
  expect(plain(durationInWords(length, 'fr', 'bientôt'))).toBe(french);
});
