/**
 * What people's doings cost with a thousand accounts, and with a hundred thousand: `--accounts 20000` for another number, `--rounds 3`
 * for a quicker look. Prints Markdown, as in docs/capacity.md.
 */
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { fill, planFolders } from './folders.ts';
import { SESSIONS_EACH } from './population.ts';
import { compare } from './rounds.ts';
import { type Serving } from './side.ts';
import { serverSet, storeSet } from './sets.ts';
import { spreadOf } from './statistics.ts';
import { comparisonTable, duration, table } from './table.ts';

const SMALL = 1_000;

/** Fresh processes now and then: where the system puts one, and what the compiler makes of it, is luck that lasts as long as it does. */
const SETS = 5;

const { values } = parseArgs({
  options: { accounts: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '10' } },
});
const [accounts, rounds] = [Number(values.accounts), Number(values.rounds)];
if (!(accounts >= SMALL) || !(rounds >= 1)) throw new Error(`--accounts takes ${SMALL} or more, --rounds 1 or more`);
const sizes = [SMALL, accounts] as const;
const heads = sizes.map((size) => `${size.toLocaleString('en')} accounts`);

const { root, folders } = planFolders(sizes);
try {
  say(`Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`);
  for (const folder of folders) {
    const took = fill(folder);
    const sessions = folder.accounts * SESSIONS_EACH;
    say(`${folder.accounts} accounts and ${sessions} sessions written in ${seconds(took)}.`);
  }
  await measure();
} finally {
  const began = performance.now();
  rmSync(root, { recursive: true, force: true });
  say(`\nRemoved in ${seconds(performance.now() - began)}.`);
}

async function measure(): Promise<void> {
  const [stores, servers] = [[], []] as [
    Awaited<ReturnType<typeof storeSet>>[],
    Awaited<ReturnType<typeof serverSet>>[],
  ];
  for (let set = 0; set < SETS; set += 1) {
    stores.push(await storeSet(folders, rounds, set % 2 === 1));
    servers.push(await serverSet(folders, rounds, set % 2 === 1));
  }
  const both = ['small', 'big'] as const;
  const started = (of: keyof Omit<Serving, 'url'>) => both.map((side) => spreadOf(servers.map((set) => set[side][of])));
  const rows = [
    ['start', ...heads],
    ['opening the stores', ...both.map((side) => duration(spreadOf(stores.map((set) => set[side].openedIn))))],
    ['the whole server, from its process on', ...started('startedIn').map(duration)],
    ['memory after that', ...started('rss').map(megabytes)],
    ['of it the heap', ...started('heapUsed').map(megabytes)],
  ];
  say(`\n${table(rows)}`);
  for (const sets of [stores, servers]) say(`\n${comparisonTable(compare(sets.map(({ figures }) => figures)), heads)}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(0)} s`;
}

function megabytes({ median }: { median: number }): string {
  return `${Math.round(median / 2 ** 20)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
