/** Letters that stand for others without being composed of them, by their lower case. */
const STANDING_FOR: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
};
const STANDS_FOR = new RegExp(`[${Object.keys(STANDING_FOR).join('')}]`, 'gu');

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Text as searches compare it: compatibility forms taken apart (NFKD), marks dropped, one case, one spelling. By way of the upper case,
 * which is where ligatures come apart and the Turkish ı loses its difference.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(STANDS_FOR, (letter) => STANDING_FOR[letter]!);
}

/** The folded words of a text with one space between them: whatever is neither letter nor digit separates words and is not kept. */
export function foldWords(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
