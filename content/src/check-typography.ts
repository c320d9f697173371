import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';
import { visibleProse } from './prose.ts';
import type { Language } from './sections.ts';
import { visibleFields } from './visible-fields.ts';

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

/** Apostrophes, quotation marks and the spaces before punctuation, in the prose and in the front matter's sentences. */
export function checkTypography({ file, facts, page, body, lineInBody, lineOfField }: PageFile): Finding[] {
  const texts = [
    { text: visibleProse(body, { withClaims: true }), lineAt: lineInBody },
    ...visibleFields(page).map(({ path, text }) => ({ text, lineAt: () => lineOfField(path) })),
  ];
  return texts.flatMap(({ text, lineAt }) =>
    RULES[facts.language].flatMap(({ pattern, what, fix }) =>
      [...text.matchAll(pattern)].map((match): Finding => ({
        kind: 'error',
        check: 'typography',
        file,
        line: lineAt(match.index),
        what: `${what} Found: ${match[0]}`,
        fix,
      })),
    ),
  );
}
