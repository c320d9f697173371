import { expect, test } from 'vitest';
import { fullDay, spansInWords, weekdays } from './week.ts';

test('the week begins on Monday, in both languages', () => {
  expect(weekdays('en')).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  expect(weekdays('fr').at(0)).toBe('lundi');
});

test('a day is the same in every zone', () => {
  expect(fullDay('2026-12-25', 'en')).toMatch(/^Friday,? 25 December 2026$/);
  expect(fullDay('2026-12-25', 'fr')).toBe('vendredi 25 décembre 2026');
});

test('hours are told one after the other, with midnight at their end', () => {
  const spans = [
    { from: '09:00', to: '12:00' },
    { from: '20:30', to: '24:00' },
  ];
  expect(spansInWords(spans, 'en')).toBe('09:00–12:00, 20:30–24:00');
  expect(spansInWords([], 'fr')).toBe('');
});
