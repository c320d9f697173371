import type { Folder } from './folders.ts';
import { time } from './operation.ts';
import { type Figures, takeRounds } from './rounds.ts';
import { type Opened, type Serving, Side } from './side.ts';
import { visits } from './visits.ts';

/** What a set of rounds gives: the figures, and what the two processes said when they were up. */
export interface Set<First> {
  figures: Figures[];
  small: First;
  big: First;
}

/** A set of rounds with use cases on stores: a fresh process for each folder. */
export async function storeSet(folders: readonly [Folder, Folder], rounds: number, bigFirst: boolean) {
  const start = ({ data, accounts }: Folder) => Side.start<Opened>('store-process.ts', data, String(accounts));
  const [small, big] = await startBoth(folders, start, bigFirst);
  const contests = small.first.operations.map((operation) => ({
    name: operation,
    small: () => small.ask<number[]>({ operation }),
    big: () => big.ask<number[]>({ operation }),
  }));
  const figures = await takeRounds(contests, rounds);
  await small.end();
  await big.end();
  return { figures, small: small.first, big: big.first } satisfies Set<Opened>;
}

/** A set of rounds from outside, on whole servers. */
export async function serverSet(folders: readonly [Folder, Folder], rounds: number, bigFirst: boolean) {
  const start = ({ data, logs }: Folder) => Side.start<Serving>('server-process.ts', data, logs);
  const [small, big] = await startBoth(folders, start, bigFirst);
  const [fewer, more] = [
    await visits(small.first.url, folders[0].accounts),
    await visits(big.first.url, folders[1].accounts),
  ];
  const contests = fewer.operations.map((operation, at) => ({
    name: operation.name,
    small: () => time(operation),
    big: () => time(more.operations[at]!),
  }));
  const figures = await takeRounds(contests, rounds);
  for (const { end } of [fewer, more]) end();
  await small.end();
  await big.end();
  return { figures, small: small.first, big: big.first } satisfies Set<Serving>;
}

/** One after the other, so that neither slows the other's start. */
async function startBoth<Started>(
  folders: readonly [Folder, Folder],
  start: (folder: Folder) => Promise<Started>,
  bigFirst: boolean,
): Promise<[small: Started, big: Started]> {
  if (!bigFirst) return [await start(folders[0]), await start(folders[1])];
  const big = await start(folders[1]);
  return [await start(folders[0]), big];
}
