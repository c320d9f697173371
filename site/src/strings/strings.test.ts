import { expect, test } from 'vitest';
import { strings } from './index.ts';

/** Every text of a table, those that its functions make included. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return texts(value(1, 2, 3));
  return Object.values(value as object).flatMap(texts);
}

test('no French text lets a line break before its marks', () => {
  expect(texts(strings.fr).filter((text) => / [;:!?»]|« /.test(text))).toEqual([]);
  expect(strings.fr.heroTitle).toContain('force\u00a0:');
  expect(strings.fr.sourceNumber(2, 'Morton', 2018)).toBe('Source 2\u00a0: Morton, 2018');
});

test('no text uses a straight apostrophe', () => {
  expect([...texts(strings.en), ...texts(strings.fr)].filter((text) => text.includes("'"))).toEqual([]);
});
