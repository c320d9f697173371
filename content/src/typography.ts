import type { Language } from './sections.ts';

const STRAIGHT = {
  pattern: /\p{L}'\p{L}|"/gu,
  what: 'A straight apostrophe or quotation mark.',
  fix: 'Write ’ and, around a quotation, “ ” in English or « » in French.',
};

/** A space that was typed is made unbreakable by the site; one that was not is missed here. */
const RULES: Record<Language, { pattern: RegExp; what: string; fix: string }[]> = {
  en: [
    STRAIGHT,
    {
      pattern: /\S[ \u00a0\u202f](?:[;:?!](?=\s|$)|%)/gu,
      what: 'A space stands before : ; ? ! or %, as in French.',
      fix: 'Take it out.',
    },
  ],
  fr: [
    STRAIGHT,
    {
      pattern: /[^\s\u00a0\u202f:][;?!»](?=[\s\u00a0\u202f*]|$)|[\p{L}\d]:(?=[\s*]|$)|\d%|«[^\s\u00a0\u202f]/gu,
      what: 'A space is missing before : ; ? ! % or inside « ».',
      fix: 'Add it; the site makes it unbreakable.',
    },
  ],
};

/** The faults of a text's apostrophes, quotation marks and spaces before punctuation, each with its offset in the text. */
export function typographyFaults(text: string, language: Language): { what: string; fix: string; offset: number }[] {
  return RULES[language].flatMap(({ pattern, what, fix }) =>
    [...text.matchAll(pattern)].map((match) => ({ what: `${what} Found: ${match[0]}`, fix, offset: match.index })),
  );
}
