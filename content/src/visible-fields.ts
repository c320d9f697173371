import type { FieldPath } from './page-file.ts';
import type { Page } from './page-schema.ts';
import type { Programme } from './programme.ts';

/** The front matter's sentences that readers see in the page's own language, each with its place. Titles of sources are not ours. */
export function visibleFields(page: Page): { path: FieldPath; text: string }[] {
  const each = (field: 'keyFacts' | 'contraindications' | 'seeDoctorIf') =>
    page[field].map((text, index) => ({ path: [field, index], text }));
  return [
    { path: ['title'], text: page.title },
    { path: ['description'], text: page.description },
    { path: ['audience'], text: page.audience },
    { path: ['evidence', 'reason'], text: page.evidence.reason },
    ...each('keyFacts'),
    ...each('contraindications'),
    ...each('seeDoctorIf'),
    ...page.sources.flatMap(({ note }, index) =>
      note === undefined ? [] : [{ path: ['sources', index, 'note'], text: note }],
    ),
    ...(page.kind === 'programme' ? planned(page) : []),
    ...page.changelog.map(({ change }, index) => ({ path: ['changelog', index, 'change'], text: change })),
  ];
}

function planned(page: Programme): { path: FieldPath; text: string }[] {
  return [
    ...page.days.flatMap(({ name, exercises }, day) => [
      { path: ['days', day, 'name'], text: name },
      ...exercises.flatMap(({ note }, index) =>
        note === undefined ? [] : [{ path: ['days', day, 'exercises', index, 'note'], text: note }],
      ),
    ]),
    ...page.phases.map(({ what }, index) => ({ path: ['phases', index, 'what'], text: what })),
    ...(['progression', 'missed', 'deload'] as const).flatMap((field) =>
      page[field].map((text, index) => ({ path: [field, index], text })),
    ),
  ];
}
