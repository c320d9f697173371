import { expect, it } from 'vitest';
import { withLigatures, wordsOf } from './query.ts';

it.each([
  ['how much sleep do I need', 'en', ['sleep', 'need']],
  ['Combien de sommeil ?', 'fr', ['sommeil']],
  ['d’énergie', 'fr', ['energie']],
  ['vitamin D or B 12', 'en', ['vitamin', '12']],
] as const)('keeps of “%s” what has to be found', (query, language, words) => {
  expect(wordsOf(query, language)).toEqual(words);
});

it('looks for small words where there are no others', () => {
  expect(wordsOf('why', 'en')).toEqual(['why']);
  expect(wordsOf('', 'fr')).toEqual([]);
});

it('joins letters to ligatures, and says where there are none to join', () => {
  expect(withLigatures(['oeufs', 'curriculum', 'vitae'])).toEqual(['œufs', 'curriculum', 'vitæ']);
  expect(withLigatures(['protein'])).toBeUndefined();
});
