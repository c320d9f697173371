/**
 * What the site's layouts cost: the same synthetic pages built through ours and through a minimal one of Astro's own, in one run, by turns.
 * `--pages 1000,5000` for how many, `--pairs 3` for how often, `--keep` to leave the projects in `.cache/bench-site`. Pictures of links
 * and the search index are no part of it; the lists, figures and calculators that only our site has are. Prints a table of wall time, which
 * the promise is about, and of processor time, which says the same on a machine that others use as well.
 */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from '../row.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import { tableOf } from '../table.ts';
import { layOut } from './lay-out.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, '.cache/bench-site');
/** Where a build tells what it took of the processor. */
const PIPE = 3;

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

/** What a build took, in milliseconds. */
interface Taken {
  wall: number;
  cpu: number;
}

const rows: Row[] = [];
const perPage: { pages: number; ms: number }[] = [];
for (const pages of sizes) {
  const projects = layOut(FOLDER, pages);
  const taken: Record<'ours' | 'plain', Taken>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const);
    taken.push(
      Object.fromEntries(order.map((name) => [name, build(projects[name])])) as Record<'ours' | 'plain', Taken>,
    );
  }
  const name = `${pages.toLocaleString('en')} pages`;
  const wall = rowOf(name, taken, 'wall');
  perPage.push({ pages, ms: wall.figure.median });
  rows.push({ ...wall, promise: { of: 'ratio', most: 1.5 } }, rowOf(`${name}, processor`, taken, 'cpu'));
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

function rowOf(name: string, taken: readonly Record<'ours' | 'plain', Taken>[], of: keyof Taken): Row {
  return {
    name,
    unit: 'ms',
    figure: spreadOf(taken.map(({ ours }) => ours[of])),
    against: { what: 'minimal layout', figure: spreadOf(taken.map(({ plain }) => plain[of])) },
    ratio: ratioOf(taken.map(({ ours, plain }) => [ours[of], plain[of]])),
  };
}

/** Builds a project from nothing. */
function build(project: string): Taken {
  for (const left of ['dist', '.astro', 'cache']) rmSync(join(project, left), { recursive: true, force: true });
  const began = performance.now();
  const { status, stderr, stdout, output } = spawnSync(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'tell-cpu.ts')],
      ...[
        join(ROOT, 'node_modules/astro/bin/astro.mjs'),
        'build',
        '--root',
        project,
        '--outDir',
        join(project, 'dist'),
      ],
    ],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`${project} could not be built:\n${`${stdout}${stderr}`.slice(-2_000)}`);
  // A page that is not built takes no time, and the comparison would not say so.
  const [asked, built] = [
    globSync('../content/{nutrition,training,exercises}/*/*.mdx', { cwd: project }).length,
    globSync('dist/**/index.html', { cwd: project }).length,
  ];
  if (built < asked) throw new Error(`${project} has ${built} pages of ${asked}: the comparison would be unfair`);
  return { wall, cpu: Number(output[PIPE]) };
}
