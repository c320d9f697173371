import { expect, it } from 'vitest';
import { fold, foldWords } from './fold.ts';

it.each([
  ['Élodie', 'elodie'],
  ['E\u0301lodie', 'elodie'],
  ['Strauß', 'strauss'],
  ['STRAUẞ', 'strauss'],
  ['Œuvré', 'oeuvre'],
  ['İnci', 'inci'],
  ['Işık', 'isik'],
  ['Nguyễn Đức', 'nguyen duc'],
  ['Łukasz', 'lukasz'],
  ['Søren Ærø', 'soren aero'],
  ['Þóra', 'thora'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
  ['Οδυσσεύς', 'οδυσσευσ'],
  ['ＬＥＮＡ', 'lena'],
  ['ﬁona', 'fiona'],
  ['Ёлка', 'елка'],
  ['田中', '田中'],
])('folds %s to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('finds a syllable by the beginning of how it is typed', () => {
  expect(fold('김').startsWith(fold('기'))).toBe(true);
});

it('separates words by whatever is no letter and no digit', () => {
  expect(foldWords('  @Léa--d’Orsay (75) ')).toBe('lea d orsay 75');
  expect(foldWords('🙂 !')).toBe('');
});
