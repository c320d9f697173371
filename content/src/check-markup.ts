import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';

const FORBIDDEN: { pattern: RegExp; what: string; fix: string }[] = [
  {
    pattern: /^(?:import|export)\b.*$/gm,
    what: 'The page holds an import or an export.',
    fix: 'Take it out: Claim, Term, Note, Warning and Steps are always there, and nothing else is.',
  },
  {
    pattern: /<(?!\/?(?:Claim|Term|Note|Warning|Steps)\b)[^>\n]*>?/g,
    what: 'The page holds a tag other than Claim, Term, Note, Warning and Steps.',
    fix: 'Say it in Markdown; how it looks is the site’s affair.',
  },
  {
    pattern: /<(?:Note|Warning|Steps)\s[^>]*>|<(?:Claim|Term)\s(?!id="[^"]*"\s*>)[^>]*>/g,
    what: 'A component carries something that it does not take.',
    fix: 'Claim and Term take an id and nothing else; Note, Warning and Steps take nothing.',
  },
  {
    pattern: /[{}]/g,
    what: 'The page holds a brace, which MDX would run as code.',
    fix: 'Write it in words.',
  },
  {
    pattern: /^# .*$/gm,
    what: 'The page holds a first-level heading.',
    fix: 'Begin with ##: the title comes from the front matter.',
  },
];

/** Words only: no scripts, layout or styles, and no component but the five. */
export function checkMarkup({ file, body, lineInBody }: PageFile): Finding[] {
  return FORBIDDEN.flatMap(({ pattern, what, fix }) =>
    [...body.matchAll(pattern)].map((match): Finding => ({
      kind: 'error',
      check: 'markup',
      file,
      line: lineInBody(match.index),
      what,
      fix,
    })),
  );
}
