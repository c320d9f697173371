import { expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

it('takes accents, capitals and ligatures for what one types without them', () => {
  expect(fold('Épaule, Œufs, GARÇON, ſ')).toBe('epaule, oeufs, garcon, s');
  expect(fold('e\u0301')).toBe(fold('é'));
});

it('finds words in any text', () => {
  expect(foldedWords('D’où vient l’énergie ?')).toEqual(['d', 'ou', 'vient', 'l', 'energie']);
  expect(foldedWords(' … « » ')).toEqual([]);
});
