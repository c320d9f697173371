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

/** What is neither letter nor digit. */
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** Up to here no character changes with its neighbours, and hardly a French or English text goes further. */
const LATIN_END = 0x180;
/** The punctuation of those texts: quotation marks, dashes, dots, narrow spaces. */
const [PUNCTUATION, PUNCTUATION_END] = [0x2000, 0x2070];
/** The space that stands for everything between words. */
export const SPACE = 0x20;
/** What stands for none or several characters, or for one that no table knows. */
export const NOT_ONE = 0xffff;

/** What each Latin character becomes, as one or more character codes; a space where it separates words. */
const LATIN: readonly (readonly number[])[] = Array.from({ length: LATIN_END }, (_, code) => {
  const words = fold(String.fromCharCode(code)).split(BETWEEN).join(' ');
  return Array.from(words, (each) => each.charCodeAt(0));
});

/** The same, where it is one character code. */
const ONE = Uint16Array.from(LATIN, (folded) => (folded.length === 1 ? folded[0]! : NOT_ONE));

/** What a character code becomes by itself: one folded code, a space where it separates words, or `NOT_ONE`. */
export function foldOne(code: number): number {
  if (code < LATIN_END) return ONE[code]!;
  return code >= PUNCTUATION && code < PUNCTUATION_END ? SPACE : NOT_ONE;
}

/** Room for the words of the longest message, which may grow while it is folded. */
let codes = new Uint16Array(8_192);
const DECODER = new TextDecoder('utf-16le');
/** Browsers and Node have it alike; the contract knows neither. */
declare const TextDecoder: new (label: string) => { decode(codes: Uint16Array): string };

/** The folded words of a text with one space between them: whatever is neither letter nor digit separates words and is not kept. */
export function foldWords(text: string): string {
  return (
    foldLatin(text) ??
    fold(text)
      .split(BETWEEN)
      .filter((word) => word !== '')
      .join(' ')
  );
}

/** Folds by table what is Latin throughout: every message is looked at for urgent words, and few are anything else. */
function foldLatin(text: string): string | undefined {
  if (codes.length < text.length * 4) codes = new Uint16Array(text.length * 4);
  let length = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < LATIN_END) {
      for (const folded of LATIN[code]!)
        if (folded !== SPACE || (length > 0 && codes[length - 1] !== SPACE)) codes[length++] = folded;
    } else if (code >= PUNCTUATION && code < PUNCTUATION_END) {
      if (length > 0 && codes[length - 1] !== SPACE) codes[length++] = SPACE;
    } else return undefined;
  }
  if (length > 0 && codes[length - 1] === SPACE) length -= 1;
  return DECODER.decode(codes.subarray(0, length));
}

/**
 * Text as searches compare it: compatibility forms taken apart (NFKD), marks dropped, one case, one spelling. By way of the upper case,
 * which is where ligatures come apart and the Turkish ı loses its difference.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(STANDS_FOR, (letter) => STANDING_FOR[letter]!);
}
