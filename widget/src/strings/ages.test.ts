import { expect, test } from 'vitest';
import { ageInWords } from './ages.ts';

const NOW = Date.UTC(2026, 2, 5, 12);
const MINUTE = 60_000;

test.each([
  [0, 'à l’instant', 'just now'],
  [-5 * MINUTE, 'à l’instant', 'just now'],
  [2 * MINUTE - 1, 'à l’instant', 'just now'],
  [2 * MINUTE, 'il y a 2 minutes', '2 minutes ago'],
  [59 * MINUTE, 'il y a 59 minutes', '59 minutes ago'],
  [60 * MINUTE, 'il y a 1 heure', '1 hour ago'],
  [119 * MINUTE, 'il y a 1 heure', '1 hour ago'],
  [24 * 60 * MINUTE, 'hier', 'yesterday'],
  [9 * 24 * 60 * MINUTE, 'il y a 9 jours', '9 days ago'],
])('%i milliseconds ago', (age, french, english) => {
  expect(ageInWords(NOW - age, NOW, 'fr', 'à l’instant')).toBe(french);
  expect(ageInWords(NOW - age, NOW, 'en', 'just now')).toBe(english);
});
