import { expect, it } from 'vitest';
import { markWords, piecesOfExcerpt } from './pieces.ts';

it('marks words by their beginning, accents aside, and loses no letter', () => {
  const text = 'Les épaules, l’épaulé-jeté et (enfin) les épaulettes, mais pas « surépaulé ».';
  const pieces = markWords(text, ['epaule']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['épaules', 'épaulé', 'épaulettes']);
});

it('marks nothing where nothing was typed', () => {
  expect(markWords('Salt', [])).toEqual([{ text: 'Salt', marked: false }]);
});

it('reads an excerpt as text, whatever it says', () => {
  expect(piecesOfExcerpt('eat &lt;b&gt; <mark>less</mark> <mark>«salt.»</mark>')).toEqual([
    { text: 'eat <b> ', marked: false },
    { text: 'less', marked: true },
    { text: ' «', marked: false },
    { text: 'salt', marked: true },
    { text: '.»', marked: false },
  ]);
});
