import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { CHROMIUM_OPTIONS } from '../../src/tasks/chromium.ts';
import type { Row, Unit } from '../row.ts';
import type { Stage } from '../stage.ts';
import { quantile, ratioOf, spreadOf } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

const MANY = 10_000;
const FEW = 100;
/** Openings of which the median counts. */
const OPENINGS = 7;
const MEGABYTE = 2 ** 20;
/** An address that nothing answers but the bench: what is asked of it is read from the folder of the build. */
const HOST = 'http://localhost';
const PAGE =
  '<!doctype html><style>body{margin:0}main{display:grid;block-size:100vh}</style><main></main><script type="module" src="/timeline.js"></script>';

/** What `widget/test/bench/timeline.ts` offers to be measured by. Times in milliseconds. */
interface Bench {
  fill(messages: number): Promise<void>;
  open(): Promise<number>;
  close(): void;
  showAll(): Promise<number>;
  scroll(seconds: number): Promise<number[]>;
  type(): Promise<number>;
  receive(): Promise<number>;
}

type Measured = Record<(typeof FIGURES)[number]['of'], number>;

const FIGURES = [
  { of: 'open', name: 'until its newest messages are shown', unit: 'ms', most: 1.5 },
  { of: 'reopen', name: 'the same, with all of it loaded before', unit: 'ms', most: 1.5 },
  { of: 'frame', name: 'a frame while scrolling (median), all of it shown', unit: 'ms', most: 1.25 },
  { of: 'late', name: 'a frame while scrolling (p95)', unit: 'ms' },
  { of: 'type', name: 'a letter typed into the composer', unit: 'ms' },
  { of: 'receive', name: 'a message that arrives, until it is drawn', unit: 'ms' },
  { of: 'page', name: 'a hundred older messages more, at the end', unit: 'ms' },
  { of: 'heap', name: 'heap with all of it shown', unit: 'MB' },
] as const satisfies readonly { of: string; name: string; unit: Unit; most?: number }[];

/** A conversation of ten thousand messages in a browser, against one of a hundred. */
export async function timeline(stage: Stage, { pairs, seconds }: Effort): Promise<Found> {
  const folder = stage.folder('timeline');
  build(folder);
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  const taken: { many: Measured; few: Measured }[] = [];
  try {
    for (let pair = 0; pair < pairs; pair += 1)
      taken.push({ few: await once(browser, folder, FEW, seconds), many: await once(browser, folder, MANY, seconds) });
  } finally {
    await browser.close();
  }
  const rows = FIGURES.map(({ of, name, unit, ...bound }): Row => {
    const row: Row = {
      name,
      unit,
      figure: spreadOf(taken.map(({ many }) => many[of])),
      against: { what: `${FEW} messages`, figure: spreadOf(taken.map(({ few }) => few[of])) },
    };
    if (!('most' in bound)) return row;
    const ratio = ratioOf(taken.map(({ many, few }) => [many[of], few[of]]));
    return { ...row, ratio, promise: { of: 'ratio', most: bound.most } };
  });
  return {
    how: `a conversation of ${MANY.toLocaleString('en')} messages in Chromium, 480 by 760 pixels, over a server in the page that answers at once, against one of ${FEW}; ${pairs} pairs of fresh pages, ${OPENINGS} openings and ${seconds} s of scrolling each; the heap is that of the script, after a collection`,
    rows,
  };
}

/** Builds the page, as the widget is built. */
function build(folder: string): void {
  const config = fileURLToPath(new URL('../../../widget/vite.bench.ts', import.meta.url));
  const vite = join(fileURLToPath(import.meta.resolve('vite/package.json')), '../bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the page of the bench could not be built: ${stderr}`);
}

async function once(browser: Browser, folder: string, messages: number, seconds: number): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 480, height: 760 } });
  await page.route(`${HOST}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: PAGE })
      : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, pathname)) });
  });
  await page.goto(HOST);
  const bench = await page.waitForFunction(() => (globalThis as unknown as { bench?: Bench }).bench);
  const devtools = await page.context().newCDPSession(page);
  const ask = <Told>(work: (bench: Bench, what: number) => Told, what = 0): Promise<Awaited<Told>> =>
    bench.evaluate(work as never, what) as Promise<Awaited<Told>>;
  await ask((bench, messages) => bench.fill(messages), messages);
  // One opening is soon over, and whatever else the machine does is in it. The first one loads what conversations are made of.
  const openings = async (): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i <= OPENINGS; i += 1) {
      if (i > 0) await ask((bench) => bench.close());
      times.push(await ask((bench) => bench.open()));
    }
    return quantile(times.slice(1), 0.5);
  };
  const open = await openings();
  const older = await ask((bench) => bench.showAll());
  const heap = (await heapOf(devtools)) / MEGABYTE;
  const frames = await ask((bench, seconds) => bench.scroll(seconds), seconds);
  const [type, receive] = [await ask((bench) => bench.type()), await ask((bench) => bench.receive())];
  await ask((bench) => bench.close());
  const reopen = await openings();
  await page.close();
  return { open, reopen, frame: quantile(frames, 0.5), late: quantile(frames, 0.95), type, receive, page: older, heap };
}

/** Bytes of the heap that are in use. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
