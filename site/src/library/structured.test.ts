import { expect, it } from 'vitest';
import type { SitePage } from './pages.ts';
import { structured } from './structured.ts';

const PAGE = {
  language: 'fr',
  section: 'nutrition',
  key: 'protein',
  path: '/fr/nutrition/proteines/',
  data: {
    title: 'Quelle quantité de protéines manger',
    description: 'Une phrase.',
    updated: '2026-11-21',
    changelog: [
      { date: '2026-11-21', change: 'Une correction.' },
      { date: '2026-10-01', change: 'La page paraît.' },
    ],
    authors: [{ name: 'La rédaction de Repère', role: 'Écrit les pages' }],
    reviewers: [],
    sources: [
      { id: 'a', type: 'guideline', title: 'Opinion', by: 'EFSA', year: 2012, doi: '10.2903/j.efsa.2012.2557' },
    ],
  },
} as unknown as SitePage;

const graphOf = (page: SitePage, site?: URL) =>
  (structured(page, site) as { '@graph': Record<string, unknown>[] })['@graph'];

it('tells what a page is, when it changed, and what it leans on', () => {
  const [page, way] = graphOf(PAGE, new URL('https://repere.example/'));
  expect(page).toMatchObject({
    '@type': ['Article', 'MedicalWebPage'],
    url: 'https://repere.example/fr/nutrition/proteines/',
    inLanguage: 'fr',
    datePublished: '2026-10-01',
    dateModified: '2026-11-21',
    citation: [{ name: 'Opinion', url: 'https://doi.org/10.2903/j.efsa.2012.2557' }],
  });
  expect((way!['itemListElement'] as { item: { '@id': string } }[]).map(({ item }) => item['@id'])).toEqual([
    'https://repere.example/fr/',
    'https://repere.example/fr/nutrition/',
    'https://repere.example/fr/nutrition/proteines/',
  ]);
});

it('names a reviewer where there is one, and claims no review where there is none', () => {
  expect(graphOf(PAGE)[0]).not.toHaveProperty('reviewedBy');
  expect(graphOf(PAGE)[0]).not.toHaveProperty('lastReviewed');
  const reviewers = [{ name: 'A. B.', role: 'Diététicienne', credential: 'RPPS 1', conflicts: 'None' }];
  const reviewed = { ...PAGE, data: { ...PAGE.data, reviewed: '2026-11-20', reviewers } } as unknown as SitePage;
  expect(graphOf(reviewed)[0]).toMatchObject({
    lastReviewed: '2026-11-20',
    reviewedBy: [{ '@type': 'Person', name: 'A. B.', jobTitle: 'Diététicienne' }],
  });
});
