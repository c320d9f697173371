import { expect, it } from 'vitest';
import { readStatus } from './status.ts';

it.each([
  ['new', 'new', undefined, 3],
  ['Nouvelle', 'new', undefined, 8],
  ['en cours – Léa', 'ongoing', undefined, 8],
  ['corrected', 'corrected', undefined, 9],
  ['corrected in 0.3.0', 'corrected', '0.3.0', 18],
  ['corrected in 0.3.0. See #12', 'corrected', '0.3.0', 18],
  ['corrected (v1.2.3-rc.1), at last', 'corrected', '1.2.3-rc.1', 23],
  ['Corrigée dans la version 0.3.0', 'corrected', '0.3.0', 30],
  ['réapparue dans 0.4.0', 'regressed', '0.4.0', 20],
  ['archived in 0.3.0', 'archived', undefined, 8],
])('reads %j', (value, state, release, length) => {
  expect(readStatus(value)).toEqual({ state, release, length });
});

it.each(['', 'newer', 'fixed', 'to be corrected', '`new`'])('takes %j for none', (value) => {
  expect(readStatus(value)).toBeUndefined();
});
