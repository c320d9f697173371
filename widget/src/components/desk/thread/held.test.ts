import { expect, test } from 'vitest';
import { heldBy } from './held.ts';

const ANSWERED = { why: 'answered', upTo: 4 } as const;
const GAP = { why: 'gap', gap: '{page}' } as const;

test.each([
  ['nothing', { text: 'Yes.', answered: false }, undefined, undefined],
  ['an answer', { text: 'Yes.', answered: true }, undefined, ANSWERED],
  ['an answer that was asked about', { text: 'Yes.', answered: true }, ANSWERED, undefined],
  ['a newer answer', { text: 'Yes.', answered: true }, { why: 'answered', upTo: 3 } as const, ANSWERED],
  ['a gap', { text: 'See {page}.', answered: false }, undefined, GAP],
  ['a gap behind an answer', { text: 'See {page}.', answered: true }, ANSWERED, GAP],
  ['a gap that was asked about', { text: 'See {page}.', answered: true }, GAP, undefined],
  ['braces of another kind', { text: 'See {pages} and {}.', answered: false }, undefined, undefined],
])('%s', (_, sending, before, held) => expect(heldBy({ ...sending, last: 4 }, before)).toEqual(held));
