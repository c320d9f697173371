import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@repere/chat-server';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_OPTIONS } from './chromium.ts';
import { ROOT } from './root.ts';
import { giveUp } from './step.ts';

/** A middling phone on a slow network: what Lighthouse calls mobile. Milliseconds, and bytes a second. */
const PHONE = { slowdown: 4, latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8 };

/** Milliseconds from the first key to the first result, and bytes for a first query. */
const TARGET = { first: 150, bytes: 120_000 };

const ROUNDS = 7;

const QUERIES = [
  ['/en/search/', 'protein'],
  ['/en/search/', 'shoulder'],
  ['/fr/recherche/', 'sommeil'],
  ['/fr/recherche/', 'épaule'],
] as const;

/** Runs in the page, by its own clock: from the event of a key to the frame in which its answer is painted. */
const WATCH = `
  const times = (globalThis.times = {});
  document.addEventListener('keydown', ({ timeStamp }) => {
    times.firstKey ??= timeStamp;
    times.lastKey = timeStamp;
  }, true);
  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => target instanceof Element && target.matches('[data-results]'))) return;
    requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      if (document.querySelector('.hit')) times.first ??= now;
      times.last = now;
    }));
  }).observe(document, { childList: true, subtree: true });
`;

interface Visit {
  /** Milliseconds from the first key to the first result on the screen. */
  first: number;
  /** Milliseconds from the last key to everything that the first look at the full text brings. */
  full: number;
  /** Bytes of code, index and excerpts. */
  bytes: number;
}

try {
  await measure();
} catch (error) {
  giveUp(error);
}

/** Types each query on a phone, as soon as the page is there and once everything has come, and prints the medians. */
async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-'));
  const read = readConfig(
    { PORT: '0', HOST: 'localhost', DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs') },
    ROOT,
  );
  if (!read.ok) throw new Error(read.faults.join('; '));
  const server = await startServer(read.config);
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  try {
    console.log(
      `Searching on a phone: processor ÷ ${PHONE.slowdown}, ${PHONE.latency} ms, 1.6 Mbit/s; medians of ${ROUNDS}`,
    );
    console.log('query          typed          first result   full text      transferred');
    for (const [path, query] of QUERIES)
      for (const ready of [true, false]) {
        const visits: Visit[] = [];
        for (let round = 0; round < ROUNDS; round++)
          visits.push(await search(browser, server.url + path, query, ready));
        const median = (of: (visit: Visit) => number) => visits.map(of).sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
        const [first, full, bytes] = [median((v) => v.first), median((v) => v.full), median((v) => v.bytes)];
        const over = (ready && first > TARGET.first) || bytes > TARGET.bytes;
        if (over) process.exitCode = 1;
        console.log(
          [
            query,
            ready ? 'when loaded' : 'at once',
            `${first.toFixed(0)} ms`,
            `${full.toFixed(0)} ms`,
            `${(bytes / 1000).toFixed(1)} KB`,
          ]
            .map((each) => each.padEnd(15))
            .join('') + (over ? 'OVER' : 'ok'),
        );
      }
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** One visit of a phone that has never been here. `ready`: one begins to type when nothing is on its way any more. */
async function search(browser: Browser, url: string, query: string, ready: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { latency, download, upload, slowdown } = PHONE;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: download,
    uploadThroughput: upload,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\/pagefind\/|titles\.json$/.test(new URL(request.url()).pathname))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.addInitScript({ content: WATCH });
  await page.goto(url, { waitUntil: ready ? 'networkidle' : 'domcontentloaded' });
  if (!ready) await page.locator('[data-field]:focus').waitFor();
  await page.keyboard.type(query, { delay: 120 });
  await page.locator('[data-status]', { hasText: /\d/ }).waitFor();
  const times = await page.evaluate<Record<string, number>>('times');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  const { firstKey = NaN, lastKey = NaN, first = NaN, last = NaN } = times;
  return { first: first - firstKey, full: last - lastKey, bytes };
}
