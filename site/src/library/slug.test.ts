import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test('accents, ligatures, apostrophes and French marks leave plain words', () => {
  expect(slugOf('L’œuf, à quoi ça sert ?')).toBe('l-oeuf-a-quoi-ca-sert');
});
