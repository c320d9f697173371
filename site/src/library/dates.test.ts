import { expect, test } from 'vitest';
import { writtenDay } from './dates.ts';

test('a day reads as each language writes it', () => {
  expect(writtenDay('2026-11-21', 'en')).toBe('21 November 2026');
  expect(writtenDay('2026-11-21', 'fr')).toBe('21 novembre 2026');
});

test('the first of a month is an ordinal in French', () => {
  expect(writtenDay('2026-11-01', 'fr')).toBe('1er novembre 2026');
});
