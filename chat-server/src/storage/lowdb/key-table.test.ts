import { expect, it } from 'vitest';
import { KeyTable } from './key-table.ts';

it('finds each of many keys again, and none that were never added', () => {
  const table = new KeyTable();
  const key = (turn: number) => [`conversation ${turn % 7}`, `author ${turn % 5}`, `client id ${turn}`];
  for (let turn = 0; turn < 20_000; turn += 1) table.add(key(turn), turn);
  for (let turn = 0; turn < 20_000; turn += 1) expect(table.candidates(key(turn))).toContain(turn);
  const strangers = Array.from({ length: 20_000 }, (_, turn) => table.candidates(key(turn + 20_000)));
  expect(strangers.flat().length).toBeLessThan(3);
});

it('tells where one part of a key ends and the next begins', () => {
  const table = new KeyTable();
  table.add(['ab', 'c', 'd'], 1);
  expect(table.candidates(['a', 'bc', 'd'])).toEqual([]);
});
