import { expect, test } from 'vitest';
import { queryWords, rankOf } from './word-search.ts';

test.each([
  ['Protéines', ['proteines']],
  ['  Cœur, ÆON — l’œuf ', ['coeur', 'aeon', 'l', 'oeuf']],
  ['ﬁbres', ['fibres']],
  ['!?', []],
])('%s has the words %j', (query, words) => expect(queryWords(query)).toEqual(words));

test.each([
  ['prot', 0],
  ['PROTÉ matin', 1],
  ['matin', 1],
  ['eines', undefined],
  ['prot soir', undefined],
  ['', 0],
])('of a title and a text, “%s” is found at %s', (query, rank) => {
  expect(rankOf(['Les protéines', 'Trente grammes le matin.'], queryWords(query))).toBe(rank);
});
