import fc from 'fast-check';
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

it('folds by table as it folds everything else', () => {
  const latin = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0, max: 0x1ff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x1ff0, max: 0x2080 }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(' ', 'e\u0301', 'œ', 'ŉ', '½', '\u00a0', '\u202f'),
    ),
  });
  fc.assert(
    fc.property(latin, (text) => {
      const words = fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
      expect(foldWords(text)).toBe(words.join(' '));
    }),
    { numRuns: 2_000 },
  );
});

it('folds a text of any length', () => {
  expect(foldWords('½ Œ'.repeat(5_000))).toBe('1 2 oe1 2 oe'.repeat(2_500));
  expect(foldWords('ŉ'.repeat(9_000))).toBe('ʼn'.repeat(9_000));
});
