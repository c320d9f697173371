import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@repere/chat-server';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { formatTable } from '../cli/format-table.ts';
import { buildInto } from './build-site.ts';
import { CHROMIUM_OPTIONS } from './chromium.ts';
import { ensureComponents } from './components.ts';
import { ROOT } from './root.ts';
import { giveUp } from './step.ts';

/** What is looked at: a page of each kind. */
const PAGES = {
  home: '/fr/',
  section: '/fr/nutrition/',
  article: '/fr/nutrition/proteines/',
  exercise: '/fr/exercices/goblet-squat/',
  'body map': '/fr/muscles/',
  calculator: '/fr/calculateurs/besoins-energetiques/',
  programme: '/fr/programmes/corps-entier-pour-debuter/',
};

/** The least that each may reach, of a hundred. */
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

/** Runs of a page, of which the median counts: a machine has other things to do. */
const RUNS = 3;

/** Pages named after `--only=`, with commas between them; all of them without. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

interface Run {
  scores: Record<Category, number>;
  /** What was found wanting, a line each. */
  faults: string[];
}

try {
  await ensureComponents();
  await lookAtAll();
} catch (error) {
  giveUp(error);
}

/** Builds the site for the address where it is then served, looks at each page as a phone would, and says what falls short. */
async function lookAtAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-'));
  const port = await freePort();
  const siteDir = join(folder, 'site');
  // Search engines want whole addresses, and a site knows its own only when it is built.
  await buildInto(siteDir, `http://localhost:${port}`);
  const at = { DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs'), SITE_DIR: siteDir };
  const read = readConfig({ PORT: String(port), HOST: 'localhost', ...at }, ROOT);
  if (!read.ok) throw new Error(read.faults.join('; '));
  const server = await startServer(read.config);
  const rows = [['page', ...CATEGORIES]];
  const faults: string[] = [];
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      if (only && !only.includes(name)) continue;
      const runs: Run[] = [];
      for (let count = 0; count < RUNS; count += 1) runs.push(await look(`${server.url}${path}`));
      const scores = CATEGORIES.map((category) => median(runs.map((run) => run.scores[category])));
      rows.push([name, ...scores.map(String)]);
      if (CATEGORIES.some((category, place) => (scores[place] ?? 0) < LEAST[category]))
        faults.push(...new Set(runs.flatMap((run) => run.faults.map((fault) => `${name}: ${fault}`))));
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  for (const line of formatTable(rows)) console.log(line);
  if (faults.length > 0) throw new Error(`something falls short\n  ${faults.join('\n  ')}`);
}

/** One look at a page by a browser that has never been there. */
async function look(url: string): Promise<Run> {
  const port = await freePort();
  const args = [...CHROMIUM_OPTIONS.args, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...CHROMIUM_OPTIONS, args });
  try {
    const found = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    const result = found?.lhr;
    if (!result || result.runtimeError) throw new Error(`${url}: ${result?.runtimeError?.message ?? 'no result'}`);
    const scores = Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((result.categories[name]?.score ?? 0) * 100)]),
    ) as Record<Category, number>;
    const counted = new Set(
      Object.values(result.categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    );
    const faults = Object.values(result.audits)
      .filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9)
      .map(({ title, displayValue, explanation }) => [title, displayValue, explanation].filter(Boolean).join(': '));
    return { scores, faults };
  } finally {
    await browser.close();
  }
}

/** The middle one of an odd number of values. */
function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
