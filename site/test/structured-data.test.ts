import { expect, it } from 'vitest';
import { htmlOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';
import { faultsIn } from './kit/vocabulary.ts';

/** What a page tells search engines. */
const dataOf = (page: string): { '@context': unknown; '@graph': Record<string, unknown>[] }[] =>
  [...htmlOf(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as { '@context': unknown; '@graph': Record<string, unknown>[] },
  );

const told = builtPages().flatMap((page) => dataOf(page).map((data) => ({ page, data })));

it('every page of advice tells search engines what it is, in words of schema.org', () => {
  const advice = builtPages().filter((page) => htmlOf(page).includes('data-repere-article'));
  expect(advice.length).toBeGreaterThan(40);
  for (const page of advice) expect([page, told.filter((one) => one.page === page).length]).toEqual([page, 1]);
  for (const { page, data } of told) {
    expect(data['@context']).toBe('https://schema.org');
    expect(data['@graph'].length).toBeGreaterThan(0);
    expect(data['@graph'].flatMap((node) => faultsIn(node, page))).toEqual([]);
  }
});

it.each([
  ['a type that there is not', { '@type': 'MedicalWebSheet' }, 'no type MedicalWebSheet'],
  ['no type', { name: 'A page' }, 'no type'],
  ['a property that the type has not', { '@type': 'Person', headline: 'A' }, 'no such property'],
  ['a date that is none', { '@type': 'Article', dateModified: 'yesterday' }, 'none of'],
  ['a word where a truth is asked for', { '@type': 'Article', isAccessibleForFree: 'yes' }, 'none of'],
  ['a thing of the wrong kind', { '@type': 'Article', author: { '@type': 'Place', name: 'A' } }, 'Place is none of'],
  ['a fault further in', { '@type': 'Article', author: [{ '@type': 'Person', nom: 'A' }] }, 'author.nom'],
  ['an empty text', { '@type': 'Article', headline: ' ' }, 'none of'],
  ['an empty list', { '@type': 'Article', citation: [] }, 'nothing in it'],
])('finds %s', (_, node, says) => {
  expect(faultsIn(node).join()).toContain(says);
});

it('finds nothing in what is right, own and inherited, of two types at once, by whom and in how many places', () => {
  const page = {
    '@type': ['Article', 'MedicalWebPage'],
    headline: 'A',
    lastReviewed: '2026-11-21',
    articleSection: 'B',
    author: [{ '@type': 'NGO', name: 'C' }, { '@id': '#d' }],
  };
  expect(faultsIn(page)).toEqual([]);
});
