import { expect, it } from 'vitest';
import type { Found } from './found.ts';
import { mergeFound, type PagefindPage, toFound } from './full-text.ts';

const part = (title: string, score: number, excerpt: string, anchored = true) => ({
  title,
  url: `/en/salt/#${title}`,
  excerpt,
  ...(anchored && { anchor: {} }),
  weighted_locations: [{ weight: 1, balanced_score: score }],
});
const page = (...sub_results: PagefindPage['sub_results']): PagefindPage => ({
  url: '/en/salt/',
  excerpt: 'whole',
  meta: { title: 'Salt', section: 'Nutrition' },
  sub_results,
});
const found = (path: string, heading?: string): Found => ({
  path,
  href: path,
  title: [],
  section: '',
  heading,
  excerpt: [],
});

it('leads to the heading under which most was found, and does not say it twice', () => {
  const made = toFound(page(part('Salt', 1, 'x', false), part('Bread', 5, 'Bread. <mark>Salt</mark> hides')), ['salt']);
  expect(made).toMatchObject({ path: '/en/salt/', href: '/en/salt/#Bread', heading: 'Bread', section: 'Nutrition' });
  expect(made.excerpt.map(({ text }) => text).join('')).toBe('Salt hides');
  expect(made.title).toEqual([{ text: 'Salt', marked: true }]);
});

it('leads to the top where that is what was found, or where there is no part', () => {
  expect(toFound(page(part('Salt', 9, 'x', false), part('Bread', 5, 'y')), [])).toMatchObject({
    href: '/en/salt/',
    heading: undefined,
  });
  expect(toFound(page(), []).excerpt).toEqual([{ text: 'whole', marked: false }]);
});

it('keeps the places of what is shown, and adds each page once', () => {
  const quick = [found('/a/'), found('/b/')];
  const full = [found('/c/'), found('/b/', 'Deep'), found('/a/')];
  expect(mergeFound(quick, full).map(({ path, heading }) => [path, heading])).toEqual([
    ['/a/', undefined],
    ['/b/', 'Deep'],
    ['/c/', undefined],
  ]);
});
