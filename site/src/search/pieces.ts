import { spaceFrench } from '../library/french-spacing.ts';
import { fold } from './fold.ts';

/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text in pieces: the words that begin with one of `words` (folded) are marked. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean);
  return joined(
    pieces.map((piece) => {
      const folded = fold(piece);
      return { text: piece, marked: words.some((word) => folded.startsWith(word)) };
    }),
  );
}

/** The pieces of an excerpt as Pagefind writes it: `<mark>` around what was found, `&lt;` and `&gt;` for the signs themselves, every space an ordinary one. */
export function piecesOfExcerpt(excerpt: string): Piece[] {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return joined(
    spaceFrench(excerpt)
      .split(/(<mark>.*?<\/mark>)/s)
      .flatMap((part) => {
        if (!part.startsWith('<mark>')) return [{ text: plain(part), marked: false }];
        // What is marked comes with the full stop or quote beside it, which nobody has looked for.
        const [, before = '', word = '', after = ''] =
          /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain(part.slice('<mark>'.length, -'</mark>'.length))) ?? [];
        return [
          { text: before, marked: false },
          { text: word, marked: true },
          { text: after, marked: false },
        ];
      }),
  );
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = whole.at(-1);
    if (last?.marked === piece.marked) last.text += piece.text;
    else whole.push({ ...piece });
  }
  return whole;
}
