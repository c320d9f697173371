/**
 * What the site's layouts cost: the same synthetic pages built through ours and through a minimal one of Astro's own, in one run, by turns.
 * `--pages 1000,5000` for how many, `--pairs 3` for how often, `--keep` to leave the projects in `.cache/bench-site`. Pictures of links
 * and the search index are no part of it. Prints a table.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from '../row.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import { tableOf } from '../table.ts';
import { layOut } from './lay-out.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, '.cache/bench-site');

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000,5000' },
    pairs: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
  },
});
const [sizes, pairs] = [values.pages.split(',').map(Number), Number(values.pairs)];
if (!(pairs >= 1) || sizes.some((size) => !(size >= 2)))
  throw new Error('--pairs takes a number from 1 on, --pages numbers from 2 on with commas between them');

const rows: Row[] = [];
const perPage: { pages: number; ms: number }[] = [];
for (const pages of sizes) {
  const projects = layOut(FOLDER, pages);
  const taken: [number, number][] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const);
    const times = Object.fromEntries(order.map((name) => [name, build(projects[name])])) as Record<
      'ours' | 'plain',
      number
    >;
    taken.push([times.ours, times.plain]);
  }
  const ours = spreadOf(taken.map(([time]) => time));
  perPage.push({ pages, ms: ours.median });
  rows.push({
    name: `${pages.toLocaleString('en')} pages`,
    unit: 'ms',
    figure: ours,
    against: { what: 'minimal layout', figure: spreadOf(taken.map(([, time]) => time)) },
    ratio: ratioOf(taken),
    promise: { of: 'ratio', most: 1.5 },
  });
}
console.log(`\n${tableOf(rows, 'our layouts')}`);
const [fewest, most] = [perPage[0], perPage.at(-1)];
if (fewest && most && most.pages > fewest.pages) {
  const more = (most.ms - fewest.ms) / (most.pages - fewest.pages);
  console.log(
    `\nEach page beyond ${fewest.pages} took ${more.toFixed(1)} ms; up to there, start included, ${(fewest.ms / fewest.pages).toFixed(1)} ms.`,
  );
}
if (!values.keep) rmSync(FOLDER, { recursive: true, force: true });

/** Builds a project from nothing; answers how long it took, in milliseconds. */
function build(project: string): number {
  for (const left of ['dist', '.astro', 'cache']) rmSync(join(project, left), { recursive: true, force: true });
  const began = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', project, '--outDir', join(project, 'dist')],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`${project} could not be built:\n${`${stdout}${stderr}`.slice(-2_000)}`);
  if (readdirSync(join(project, 'dist')).length === 0) throw new Error(`${project} was built to nothing`);
  return took;
}
