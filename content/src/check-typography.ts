import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';
import { visibleProse } from './prose.ts';
import { typographyFaults } from './typography.ts';
import { visibleFields } from './visible-fields.ts';

/** Apostrophes, quotation marks and the spaces before punctuation, in the prose and in the front matter's sentences. */
export function checkTypography({ file, facts, page, body, lineInBody, lineOfField }: PageFile): Finding[] {
  const texts = [
    { text: visibleProse(body, { withClaims: true }), lineAt: lineInBody },
    ...visibleFields(page).map(({ path, text }) => ({ text, lineAt: () => lineOfField(path) })),
  ];
  return texts.flatMap(({ text, lineAt }) =>
    typographyFaults(text, facts.language).map(({ what, fix, offset }): Finding => ({
      kind: 'error',
      check: 'typography',
      file,
      line: lineAt(offset),
      what,
      fix,
    })),
  );
}
