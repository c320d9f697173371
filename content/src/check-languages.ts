import type { Finding } from './finding.ts';
import type { FieldPath, PageFile } from './page-file.ts';
import type { Page } from './page-schema.ts';
import { LANGUAGES } from './sections.ts';

/** What both languages of a page must say alike: the field to point at, and the part of it that carries facts rather than words. */
const SHARED: { path: FieldPath; facts: (page: Page) => unknown }[] = [
  { path: ['kind'], facts: (page) => page.kind },
  {
    path: ['sources'],
    facts: (page) =>
      page.sources.map(({ id, type, title, year, doi, url, isbn }) => [id, type, title, year, doi, url, isbn]),
  },
  {
    path: ['claims'],
    facts: (page) => page.claims.map(({ id, source, figure, unit, strength }) => [id, source, figure, unit, strength]),
  },
  { path: ['evidence', 'level'], facts: (page) => page.evidence.level },
  { path: ['contraindications'], facts: (page) => page.contraindications.length },
  { path: ['seeDoctorIf'], facts: (page) => page.seeDoctorIf.length },
  { path: ['keyFacts'], facts: (page) => page.keyFacts.length },
  { path: ['related'], facts: (page) => page.related },
  { path: ['tags'], facts: (page) => page.kind !== 'exercise' && page.tags },
  { path: ['muscles'], facts: (page) => page.kind === 'exercise' && page.muscles },
  { path: ['equipment'], facts: (page) => page.kind !== 'article' && page.equipment },
  { path: ['difficulty'], facts: (page) => page.kind !== 'article' && page.difficulty },
  { path: ['pattern'], facts: (page) => page.kind === 'exercise' && page.pattern },
  ...(['weeks', 'perWeek', 'minutes', 'schedule'] as const).map((field) => ({
    path: [field],
    facts: (page: Page) => page.kind === 'programme' && page[field],
  })),
  {
    path: ['days'],
    facts: (page) =>
      page.kind === 'programme' &&
      page.days.map(({ id, exercises }) => [id, exercises.map(({ note, ...asked }) => [asked, note !== undefined])]),
  },
  {
    path: ['phases'],
    facts: (page) => page.kind === 'programme' && page.phases.map(({ weeks, sets }) => [weeks, sets]),
  },
  ...(['progression', 'missed', 'deload'] as const).map((field) => ({
    path: [field],
    facts: (page: Page) => page.kind === 'programme' && page[field].length,
  })),
];

/** Both languages of a page exist (a notice when one is still to be written) and agree in every fact. */
export function checkLanguages(pages: readonly PageFile[]): Finding[] {
  const byKey = Map.groupBy(pages, ({ facts }) => `${facts.section}/${facts.key}`);
  return [...byKey].flatMap(([key, versions]): Finding[] => {
    const [first, second] = LANGUAGES.map((language) => versions.find(({ facts }) => facts.language === language));
    if (first && second) return SHARED.flatMap((shared) => compare(first, second, shared));
    const only = first ?? second;
    if (only === undefined) return [];
    const other = first ? LANGUAGES[1] : LANGUAGES[0];
    const what = `${key} exists in ${only.facts.language} alone; readers of the other language see a notice.`;
    return [{ kind: 'notice', check: 'languages', file: only.file, line: 1, what, fix: `Write ${key}/${other}.mdx.` }];
  });
}

function compare(first: PageFile, second: PageFile, { path, facts }: (typeof SHARED)[number]): Finding[] {
  if (JSON.stringify(facts(first.page)) === JSON.stringify(facts(second.page))) return [];
  return [
    {
      kind: 'error',
      check: 'languages',
      file: second.file,
      line: second.lineOfField(path),
      what: `\`${path.join('.')}\` differs from ${first.file}:${first.lineOfField(path)}.`,
      fix: 'Make both say the same: same entries, same order, same figures. Words alone may differ.',
    },
  ];
}
