import { expect, it } from 'vitest';
import { findTitles, readyEntry, type TitleEntry } from './titles.ts';

const page = (title: string, rest: Partial<TitleEntry> = {}): TitleEntry => ({
  path: `/fr/${title}/`,
  title,
  section: 'Exercices',
  description: '',
  headings: [],
  ...rest,
});
const titles = (pages: TitleEntry[], ...words: string[]) =>
  findTitles(pages.map(readyEntry), words).map(({ path }) => path.slice(4, -1));

it('finds by the beginnings of words, whatever the accents', () => {
  const pages = [page('Développé militaire'), page('Soulevé de terre'), page('Planche')];
  expect(titles(pages, 'develop')).toEqual(['Développé militaire']);
  expect(titles(pages, 'terre', 'soul')).toEqual(['Soulevé de terre']);
  expect(titles(pages, 'evelop')).toEqual([]);
  expect(titles(pages)).toEqual([]);
});

it('puts titles before headings, and headings before summaries', () => {
  const pages = [
    page('Un', { description: 'Où mettre la barre' }),
    page('Deux', { headings: [['la-barre', 'La barre']] }),
    page('La barre haute'),
    page('Barre fixe'),
  ];
  expect(titles(pages, 'barre')).toEqual(['Barre fixe', 'La barre haute', 'Deux', 'Un']);
});

it('leads to the heading that was found', () => {
  const [found] = findTitles([readyEntry(page('Deux', { headings: [['la-barre', 'La barre']] }))], ['barre']);
  expect(found).toMatchObject({ href: '/fr/Deux/#la-barre', heading: 'La barre', section: 'Exercices' });
});

it('shows eight at most', () => {
  const pages = Array.from({ length: 12 }, (_, index) => page(`Squat ${index}`));
  expect(titles(pages, 'squat')).toHaveLength(8);
});

it('puts a term that begins with the words among the pages, one that merely holds them behind all', () => {
  const pages = [
    page('Soigner son sommeil', { path: '/fr/Soigner/' }),
    page('Un', { description: 'Du sommeil' }),
    page('apnée du sommeil', { path: '/fr/glossaire/#apnee/' }),
    page('sommeil profond', { path: '/fr/glossaire/#profond/' }),
  ];
  expect(titles([...pages].reverse(), 'sommeil')).toEqual(['glossaire/#profond', 'Soigner', 'Un', 'glossaire/#apnee']);
});
