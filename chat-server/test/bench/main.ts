/**
 * What people's doings cost with a thousand accounts, and with many. Arguments: how many, and rounds a set. Tells its parent the figures:
 * `npm run bench -- --only accounts` prints them.
 */
import { rmSync } from 'node:fs';
import { fill, planFolders } from './folders.ts';
import { type Comparison, compare } from './rounds.ts';
import { serverSet, storeSet } from './sets.ts';
import { type Spread, spreadOf } from './statistics.ts';

const SMALL = 1_000;

/** Fresh processes now and then: where the system puts one, and what the compiler makes of it, is luck that lasts as long as it does. */
const SETS = 5;

const MEGABYTE = 2 ** 20;

/** A figure of each start, on both folders. */
interface Started {
  name: string;
  unit: 'ms' | 'MB';
  small: Spread;
  big: Spread;
}

/** What is told at the end. */
interface Told {
  start: Started[];
  operations: Comparison[];
  sets: number;
}

const [accounts, rounds] = process.argv.slice(2).map(Number) as [number, number];
const { root, folders } = planFolders([SMALL, accounts]);
try {
  for (const folder of folders) fill(folder);
  process.send?.(await measure());
} finally {
  rmSync(root, { recursive: true, force: true });
}
// The parent lets go once it has heard all of it.
process.on('disconnect', () => process.exit());

async function measure(): Promise<Told> {
  const [stores, servers] = [[], []] as [
    Awaited<ReturnType<typeof storeSet>>[],
    Awaited<ReturnType<typeof serverSet>>[],
  ];
  for (let set = 0; set < SETS; set += 1) {
    stores.push(await storeSet(folders, rounds, set % 2 === 1));
    servers.push(await serverSet(folders, rounds, set % 2 === 1));
  }
  const of = (name: string, unit: Started['unit'], figure: (side: 'small' | 'big') => number[]): Started => ({
    name,
    unit,
    small: spreadOf(figure('small')),
    big: spreadOf(figure('big')),
  });
  return {
    start: [
      of('opening the stores', 'ms', (side) => stores.map((set) => set[side].openedIn)),
      of('the whole server, from its process on', 'ms', (side) => servers.map((set) => set[side].startedIn)),
      of('memory after that', 'MB', (side) => servers.map((set) => set[side].rss / MEGABYTE)),
      of('of it the heap', 'MB', (side) => servers.map((set) => set[side].heapUsed / MEGABYTE)),
    ],
    operations: [stores, servers].flatMap((sets) => compare(sets.map(({ figures }) => figures))),
    sets: SETS,
  };
}
