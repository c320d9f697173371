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

it('sets an excerpt as French is set: no mark begins a line, no unit leaves its figure', () => {
  const [text] = piecesOfExcerpt('Pas d’haltères ? 30 g, ou « presque » : cela suffit');
  expect(text?.text).toBe('Pas d’haltères\u202f? 30\u00a0g, ou «\u00a0presque\u00a0»\u00a0: cela suffit');
});
