import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { itemsOf, textOf } from '../scripts/cbor.ts';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { fileOf } from './kit/pages.ts';
import { siteWith } from './kit/site-with.ts';
import { useStage } from './kit/stage.ts';

const IN = {
  en: {
    path: '/en/search/',
    home: '/en/',
    query: 'shoulder',
    hyphened: ['omega-3', '/en/nutrition/fats/'],
    word: /^shoulder/i,
    question: 'how much sleep',
    answer: '/en/training/sleep-and-recovery/',
    titled: ['deadl', '/en/exercises/deadlift/'],
    found: /^\d+ pages$/,
    none: 'Nothing here on',
    open: 'Search',
    ask: 'Ask a coach',
    arrows: 'Arrow keys',
    // Stands in an explanation alone, and where it leads.
    explained: [
      ['distinct speeds', '/en/glossary/#hypertrophy'],
      ['epley', '/en/calculators/one-repetition-maximum/'],
    ],
    // What stands on every page around the advice.
    around: ['No health professional has reviewed', 'What this page cannot do', 'Skip to the content'],
  },
  fr: {
    path: '/fr/recherche/',
    home: '/fr/',
    query: 'epaule',
    hyphened: ['oméga-3', '/fr/nutrition/graisses/'],
    word: /^épaul/i,
    question: 'combien de sommeil',
    answer: '/fr/entrainement/sommeil-et-recuperation/',
    titled: ['soulev', '/fr/exercices/souleve-de-terre/'],
    found: /^\d+ pages$/,
    none: 'Rien ici sur',
    open: 'Rechercher',
    ask: 'Interroger un coach',
    arrows: 'Les flèches',
    explained: [
      ['distincte allures', '/fr/glossaire/#hypertrophy'],
      ['epley', '/fr/calculateurs/maximum-sur-une-repetition/'],
    ],
    around: ['Aucun professionnel de santé', 'Ce que cette page ne peut pas faire', 'Aller au contenu'],
  },
} as const;

/** The search page at an address whose policy refuses WebAssembly. */
const SITE_DIR = await siteWith({ 'refused/index.html': readFileSync(fileOf(IN.en.path), 'utf8') });
const stage = useStage({ SITE_DIR });

/** Bytes that may come over the network for a first query: code, index, and what is shown of the first pages. */
const MOST_BYTES = 120_000;

const at = (path: string, options?: BrowserContextOptions) =>
  visit(stage.browser, `${stage.server.url}${path}`, options);
const field = (page: Page) => page.locator('[data-search] [data-field]');
const hits = (page: Page) => page.locator('.hits .hit');
const status = (page: Page) => page.locator('[data-status]');
const focusedHref = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
/** Until the count stands there, which is said once everything has come. */
const settled = (page: Page, words: { found: RegExp; none: string }) =>
  expect
    .poll(async () => (await status(page).textContent()) ?? '', { timeout: 20_000 })
    .toMatch(new RegExp(`${words.found.source}|^${words.none}|^(?:One|Une) page$`));

describe.each(['en', 'fr'] as const)('searching in %s', (language) => {
  const words = IN[language];

  it('finds words of the text, accents or not, marks them, and keeps the query in the address', async () => {
    const { page, complaints, close } = await at(words.path);
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type(words.query);
    await settled(page, words);
    const texts = await hits(page).locator('.hit__words').allTextContents();
    const marks = await hits(page).locator('mark').allTextContents();
    expect(texts.length).toBeGreaterThan(3);
    expect(marks.length).toBeGreaterThan(3);
    for (const mark of marks) expect(mark).toMatch(words.word);
    for (const place of await hits(page).locator('.hit__place').allTextContents()) expect(place).not.toBe('');
    expect(new URL(page.url()).searchParams.get('q')).toBe(words.query);
    for (const link of await page.$$eval('.hit a', (all) => all.map((each) => (each as HTMLAnchorElement).href))) {
      const { pathname, hash } = new URL(link);
      const html = readFileSync(fileOf(pathname), 'utf8');
      expect(pathname.startsWith(words.home)).toBe(true);
      if (hash) expect(html).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('answers one letter by titles, and a question by its telling words', async () => {
    const { page, close } = await at(words.path);
    const [begin, path] = words.titled;
    await page.keyboard.type(begin.slice(0, 1));
    await hits(page).first().waitFor();
    await page.keyboard.type(begin.slice(1));
    await expect.poll(() => hits(page).first().getAttribute('data-path')).toBe(path);
    await field(page).fill(words.question);
    await expect.poll(() => hits(page).first().getAttribute('data-path')).toBe(words.answer);
    await close();
  });

  it('shows what an address asks for, more of it on demand, and goes back to it', async () => {
    const { page, close } = await at(`${words.path}?q=${words.query}`);
    await settled(page, words);
    const first = await hits(page).count();
    await page.locator('[data-more]').click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(first);
    const paths = await hits(page).evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['path']));
    expect(new Set(paths).size).toBe(paths.length);
    // Whoever asked for more goes on with the first of it.
    expect(paths.indexOf(new URL((await focusedHref(page)) ?? '', page.url()).pathname)).toBeGreaterThanOrEqual(first);
    await page.keyboard.press('Enter');
    await page.locator('[data-repere-article]').waitFor();
    await page.goBack();
    await hits(page).first().waitFor();
    expect(await field(page).inputValue()).toBe(words.query);
    await close();
  });

  it('finds a word with a figure behind its hyphen, however that was typed', async () => {
    const { page, close } = await at(words.path);
    const [typed, path] = words.hyphened;
    for (const query of [typed, typed.replace('-', ' '), typed.replace('-', '\u2011')]) {
      await field(page).fill(query);
      await settled(page, words);
      await expect.poll(() => hits(page).first().getAttribute('data-path')).toBe(path);
      await expect.poll(() => hits(page).first().locator('.hit__words mark').count()).toBeGreaterThan(0);
      await field(page).fill('');
      await expect.poll(() => hits(page).count()).toBe(0);
    }
    await close();
  });

  it('speaks of arrow keys where there are some', async () => {
    const hint = (page: Page) => page.locator('.search__hint').innerText();
    const desk = await at(words.path);
    const phone = await at(words.path, { hasTouch: true, isMobile: true });
    expect(await hint(desk.page)).toContain(words.arrows);
    expect(await hint(phone.page)).not.toContain(words.arrows);
    expect(await hint(phone.page)).not.toBe('');
    await desk.close();
    await phone.close();
  });

  it('is used by keys alone: arrows, Escape, Enter', async () => {
    const { page, close } = await at(words.path);
    const [begin, path] = words.titled;
    await page.keyboard.type(begin);
    await settled(page, words);
    const hrefs = await page.$$eval('.hit a', (all) => all.map((each) => each.getAttribute('href')));
    await page.keyboard.press('ArrowDown');
    expect(await focusedHref(page)).toBe(hrefs[0]);
    await page.keyboard.press('End');
    expect(await focusedHref(page)).toBe(hrefs.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe(begin);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await expect.poll(() => hits(page).count()).toBe(0);
    await page.keyboard.type(begin);
    await settled(page, words);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === path);
    await close();
  });

  it('says plainly that there is nothing, and takes the question to a coach', async () => {
    const { page, complaints, close } = await at(words.path);
    const query = '<b>qzxw</b>';
    await page.keyboard.type(query);
    await page.locator('[data-empty] h2').waitFor();
    expect(await page.locator('[data-empty] h2').textContent()).toContain(query);
    await settled(page, words);
    expect(await hits(page).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: words.ask, exact: true }).click();
    await page.locator('repere-chat textarea').waitFor();
    expect(await page.locator('repere-chat').getByText(query).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens from the header of any page, suggests, and leads on to all results', async () => {
    const { page, complaints, close } = await at(words.answer);
    const link = page.getByRole('link', { name: words.open, exact: true });
    await link.click();
    const box = page.locator('.seek input');
    await box.waitFor();
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    const [begin, path] = words.titled;
    await page.keyboard.type(begin);
    await expect.poll(() => hits(page).first().getAttribute('data-path')).toBe(path);
    await expect.poll(() => page.locator('.seek [role=status]').textContent()).not.toBe('');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await focusedHref(page)).toBe(path);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.seek').count()).toBe(0);
    expect(await focusedHref(page)).toBe(words.path);
    await page.keyboard.press('Enter');
    await box.waitFor();
    await page.keyboard.type(words.query);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === words.path && url.searchParams.get('q') === words.query);
    await hits(page).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is a link to every list without JavaScript', async () => {
    const { page, close } = await at(words.answer, { javaScriptEnabled: false });
    await page.getByRole('link', { name: words.open, exact: true }).click();
    await page.waitForURL(`**${words.path}`);
    expect(await page.locator('.search__form').isVisible()).toBe(false);
    expect(await page.locator('noscript a, .search .places a').count()).toBeGreaterThan(3);
    await close();
  });

  it.each([words.query, words.titled[0], words.question])(
    `takes less than ${MOST_BYTES / 1000} KB for a first query: %s`,
    async (query) => {
      const { page, close } = await visit(stage.browser, 'about:blank');
      const sizes: Promise<[string, number]>[] = [];
      page.on('requestfinished', (request) => {
        const { pathname } = new URL(request.url());
        // The page itself, and what all pages share, is there with or without a query.
        if (/^\/pagefind\/|titles\.json$/.test(pathname))
          sizes.push(request.sizes().then(({ responseBodySize }) => [pathname, responseBodySize]));
      });
      await page.goto(`${stage.server.url}${words.path}`);
      await field(page).pressSequentially(query);
      await settled(page, words);
      const all = await Promise.all(sizes);
      expect(all.some(([path]) => path.includes('/fragment/'))).toBe(true);
      const bytes = all.reduce((sum, [, size]) => sum + size, 0);
      expect(bytes, JSON.stringify(all)).toBeLessThan(MOST_BYTES);
      await close();
    },
  );

  it('finds terms of the glossary and calculators by what explains them, each in its place', async () => {
    const { page, close } = await at(words.path);
    for (const [query, path] of words.explained) {
      await field(page).fill(query);
      // The count of the query before may still stand there.
      await expect.poll(() => hits(page).locator(`a[href="${path}"]`).count(), { timeout: 20_000 }).toBe(1);
      const { pathname, hash } = new URL(path, 'https://here.invalid');
      if (hash) expect(readFileSync(fileOf(pathname), 'utf8')).toContain(`id="${hash.slice(1)}"`);
    }
    await close();
  });

  it('stays below that where the beginning of a word lies on the border of two parts of the index', () => {
    const folder = new URL('pagefind/', fileOf('/'));
    const sizes = (under: string, name: RegExp) =>
      readdirSync(new URL(under, folder))
        .filter((each) => name.test(each))
        .map((each) => statSync(new URL(`${under}${each}`, folder)).size)
        .sort((one, other) => other - one);
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
    // Parts of earlier builds stay for those who are still on their pages: the table names those of this one.
    const { languages } = JSON.parse(readFileSync(new URL('pagefind-entry.json', folder), 'utf8')) as {
      languages: Record<string, { hash: string }>;
    };
    const listed = itemsOf(readFileSync(new URL(`pagefind.${languages[language]?.hash}.pf_meta`, folder)), 12)[2];
    const each = itemsOf(listed ?? new Uint8Array()).map((entry) => textOf(itemsOf(entry)[2] ?? new Uint8Array()));
    const parts = sizes('index/', new RegExp(`^(?:${each.join('|')})\\.pf_index\\.br$`)).slice(0, 2);
    const shown = sizes('fragment/', new RegExp(`^${language}_.*\\.pf_fragment\\.br$`)).slice(0, 4);
    const code = sizes('', new RegExp(`^(?:pagefind\\.js|pagefind-entry\\.json|wasm\\.${language}\\.pagefind)\\.br$`));
    const [table = NaN] = sizes('', new RegExp(`^pagefind\\.${languages[language]?.hash}\\.pf_meta\\.br$`));
    const [titles = NaN] = sizes(`../${language}/`, /^titles\.json\.br$/);
    expect([parts.length, shown.length, code.length]).toEqual([2, 4, 3]);
    expect(sum([...parts, ...shown, ...code, table, titles])).toBeLessThan(MOST_BYTES);
  });

  it('knows the advice, and nothing of what stands around it', () => {
    const folder = new URL('pagefind/fragment/', fileOf('/'));
    const texts = readdirSync(folder)
      .filter((name) => name.startsWith(`${language}_`) && name.endsWith('.pf_fragment'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    expect(words.around.filter((each) => texts.some((text) => text.includes(each)))).toEqual([]);
  });
});

describe('where the full text is not to be had', () => {
  it('looks through titles, headings and summaries, and says so: WebAssembly refused', async () => {
    const { page, close } = await at('/refused/');
    await page.locator('[data-notice]').waitFor();
    await field(page).fill('deadlift');
    await expect.poll(() => hits(page).first().getAttribute('data-path')).toBe('/en/exercises/deadlift/');
    expect(await page.locator('[data-notice]').textContent()).toContain('only titles');
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  it('looks through them when the index cannot be loaded, and tries again', async () => {
    const { page, close } = await visit(stage.browser, 'about:blank');
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${stage.server.url}/en/search/`);
    await field(page).fill('deadlift');
    await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-notice]').textContent()).toContain('could not be loaded');
    await page.unroute('**/pagefind/pagefind.js');
    await field(page).fill('deadlifts');
    await settled(page, IN.en);
    expect(await page.locator('[data-notice]').isVisible()).toBe(false);
    await close();
  });

  it('takes a part of the index that did not come for no answer', async () => {
    const { page, close } = await at('/en/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await field(page).fill('collagen');
    await page.locator('[data-notice]').waitFor();
    expect(await page.locator('[data-empty]').isVisible()).toBe(false);
    await close();
  });
});

it('may compile on its own pages, and nowhere else', async () => {
  const policy = async (path: string) =>
    (await fetch(`${stage.server.url}${path}`)).headers.get('content-security-policy') ?? '';
  for (const { path, answer } of Object.values(IN)) {
    expect(await policy(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await policy(answer)).not.toContain('unsafe');
  }
  expect(await policy('/pagefind/pagefind.js')).not.toContain('unsafe');
});
