import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { htmlOf, tagsOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';
import { useReader } from './kit/reader.ts';
import { kindsIn, representatives } from './kit/representatives.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const pages = builtPages();

/** Those that are looked at: in the full run all, otherwise so many that nothing a page is built from goes unseen. */
// The page for what is missing is built of nothing that the one for what broke has not, nor are the topics of what other lists have not.
const ALIKE = ['/404.html', '/en/topics/', '/fr/themes/'];
const seen = process.env['REPERE_FULL'] ? pages : [...new Set([...representatives(pages), ...ALIKE])].sort();

it('sees the whole site', () => {
  for (const page of ['/en/', '/fr/', '/en/coach/', '/fr/nutrition/proteines/', '/404.html', '/500.html'])
    expect(pages).toContain(page);
});

it('looks at a page of each template in each language', () => {
  const templates = {
    home: ['/en/', '/fr/'],
    section: [
      /^\/en\/(?!coach|widget|privacy|disclaimer|accessibility|search|calculators|topics|glossary|404)[\w-]+\/$/,
      /^\/fr\/(?!coach|widget|confidentialite|avertissement|accessibilite|recherche|calculateurs|themes|glossaire|404)[\w-]+\/$/,
    ],
    article: [/^\/en\/(?:nutrition|training)\/[\w-]+\/$/, /^\/fr\/(?:nutrition|entrainement)\/[\w-]+\/$/],
    exercise: [/^\/en\/exercises\/[\w-]+\/$/, /^\/fr\/exercices\/[\w-]+\/$/],
    programme: [/^\/en\/programmes\/[\w-]+\/$/, /^\/fr\/programmes\/[\w-]+\/$/],
    'exercises chosen': [/^\/en\/exercises\/[\w-]+\/[\w-]+\//, /^\/fr\/exercices\/[\w-]+\/[\w-]+\//],
    topics: ['/en/topics/', '/fr/themes/'],
    topic: [/^\/en\/topics\/[\w-]+\/$/, /^\/fr\/themes\/[\w-]+\/$/],
    desk: ['/en/coach/', '/fr/coach/'],
    widget: ['/en/widget/', '/fr/widget/'],
    search: ['/en/search/', '/fr/recherche/'],
    muscles: ['/en/muscles/', '/fr/muscles/'],
    glossary: ['/en/glossary/', '/fr/glossaire/'],
    legal: [
      /^\/en\/(?:privacy|disclaimer|accessibility)\/$/,
      /^\/fr\/(?:confidentialite|avertissement|accessibilite)\/$/,
    ],
    'not found': ['/en/404/', '/fr/404/', '/404.html'],
    'broken down': ['/500.html'],
    door: ['/'],
  };
  const missed = Object.entries(templates).flatMap(([template, each]) =>
    each
      .filter((wanted) => !seen.some((page) => (wanted instanceof RegExp ? wanted.test(page) : wanted === page)))
      .map((wanted) => `${template}: ${String(wanted)}`),
  );
  expect(missed).toEqual([]);
});

it.each([
  ['an element', '<main><em>a</em></main>'],
  ['a class', '<main><p class="b">a</p></main>'],
  ['a role', '<main><p role="note">a</p></main>'],
  ['an attribute', '<main><p tabindex="0">a</p></main>'],
  ['a place', '<main><div></div></main><p>a</p>'],
  ['a language', '<html lang="fr"><main><p>a</p></main>'],
  ['an order of headings', '<main><p>a</p></main><h1>a</h1><h3>b</h3><h2>c</h2>'],
])('tells pages apart by %s that others do not have', (_, html) => {
  const others = kindsIn('<main><p>another text</p><div></div></main><h1>a</h1><h2>b</h2><h3>c</h3>');
  const own = (page: string): string[] => [...kindsIn(page)].filter((kind) => !others.has(kind));
  expect(own(html)).not.toEqual([]);
  expect(own('<main><p>a</p></main>')).toEqual([]);
});

const screens = [
  { screen: 'desktop', viewport: { width: 1440, height: 900 } },
  // Takes as long again, so it is left to the full run.
  ...(process.env['REPERE_FULL'] ? [{ screen: 'phone', viewport: { width: 390, height: 844 } }] : []),
];
describe.each(screens)('on a $screen', ({ viewport }) => {
  const read = useReader(stage, { viewport });

  // Every other page comes in the dark, so that pages are opened in either theme as well as turned to it.
  it.each(
    seen.map((path, index) =>
      index % 2
        ? ({ path, first: 'dark', second: 'light' } as const)
        : ({ path, first: 'light', second: 'dark' } as const),
    ),
  )(
    '$path is accessible in the $first theme and then in the $second one, and nothing in the console complains',
    async ({ path, first, second }) => {
      const { page, complaints } = await read(path, { colorScheme: first });
      await page.evaluate(() => document.fonts.ready);
      expect(await findViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: second });
      expect(await findViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

describe('delivery', () => {
  it.each(['br', 'gzip'])('is compressed beforehand for who takes %s', async (encoding) => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/en/nutrition/protein/`);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    await close();
    const texts = loaded.filter((each) => /\.(?:css|js)$/.test(each));
    expect(texts.length).toBeGreaterThan(2);
    for (const url of [`${stage.server.url}/en/nutrition/protein/`, ...texts]) {
      const { headers } = await fetch(url, { headers: { 'accept-encoding': encoding } });
      expect([url, headers.get('content-encoding')]).toEqual([url, encoding]);
    }
  });

  it('lets browsers keep hashed files for ever, and asks again for everything else', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/en/`);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    await close();
    for (const url of loaded) {
      const expected = /\/_astro\/|\/assets\//.test(url) ? /immutable/ : /no-cache/;
      expect((await fetch(url)).headers.get('cache-control')).toMatch(expected);
    }
  });
});

it('are served, as whatever they link to is', async () => {
  const { url } = stage.server;
  const linked = pages.flatMap((page) =>
    tagsOf(htmlOf(page)).flatMap(({ attributes: { href } }) => (href === undefined ? [] : [new URL(href, url + page)])),
  );
  const own = new Set(linked.filter(({ origin }) => origin === new URL(url).origin).map(({ pathname }) => pathname));
  expect(own.size).toBeGreaterThan(100);
  const refused: string[] = [];
  for (const path of own) {
    const { ok, status } = await fetch(url + path);
    if (!ok && !path.includes('404')) refused.push(`${path}: ${status}`);
  }
  expect(refused).toEqual([]);
});
