import { expect, test } from 'vitest';
import { hoursEn } from './hours.en.ts';
import { hoursFr } from './hours.fr.ts';
import { momentAhead } from './moment-ahead.ts';

/** A Saturday evening, on the reader’s own clock. */
const NOW = new Date(2026, 10, 21, 22, 30).getTime();
const at = (day: number, hour: number, month = 10): number => new Date(2026, month, day, hour).getTime();

test.each([
  [at(21, 23), 'today at 23:00', 'aujourd’hui à 23:00'],
  [at(22, 9), 'tomorrow at 09:00', 'demain à 09:00'],
  [at(23, 9), 'on Monday at 09:00', 'lundi à 09:00'],
  [at(27, 14), 'on Friday at 14:00', 'vendredi à 14:00'],
  [at(28, 9), 'on Saturday 28 November at 09:00', 'samedi 28 novembre à 09:00'],
  [at(4, 9, 11), 'on Friday 4 December at 09:00', 'vendredi 4 décembre à 09:00'],
])('says when, as far as it is needed: %s', (moment, english, french) => {
  expect(momentAhead(moment, NOW, hoursEn)).toBe(english);
  expect(momentAhead(moment, NOW, hoursFr)).toBe(french);
});

test('says “today” for what has just gone by', () =>
  expect(momentAhead(at(21, 22), NOW, hoursEn)).toBe('today at 22:00'));
