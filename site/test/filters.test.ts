import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { builtPages, fileOf } from './kit/pages.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const IN = {
  en: { list: '/en/exercises/', one: 'muscle/glutes/', two: 'muscle/glutes/equipment/barbell/', row: 'Equipment' },
  fr: { list: '/fr/exercices/', one: 'muscle/fessiers/', two: 'muscle/fessiers/materiel/barre/', row: 'Matériel' },
} as const;

const hrefs = (html: string, around: RegExp): string[] =>
  [...(around.exec(html)?.[0] ?? '').matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
const rows = (html: string): string[] => hrefs(html, /<ul class="rows".*?<\/ul>/s);
const choices = (html: string): string[] => hrefs(html, /<nav class="filters".*?<\/nav>/s);

describe.each(['en', 'fr'] as const)('exercises chosen by links, in %s', (language) => {
  const { list, one, two, row } = IN[language];
  const open = (path: string, options = {}) => visit(stage.browser, `${stage.server.url}${path}`, options);
  const built = builtPages().filter((page) => page.startsWith(list) && page.slice(list.length).split('/').length > 2);
  const read = (path: string) => readFileSync(fileOf(path), 'utf8');

  it('hold what they promise: every list that is linked is there, and as long as its link says', () => {
    const counted = [list, ...built].flatMap((path) =>
      [...read(path).matchAll(/<a[^>]*href="([^"]+)"[^>]*>\s*[^<]+<span aria-hidden="true"[^>]*>(\d+)<\/span>/g)].map(
        ([, href = '', count]) => ({ path, href, count: Number(count) }),
      ),
    );
    expect(counted.length).toBeGreaterThan(30);
    expect(counted.filter(({ href, count }) => rows(read(href)).length !== count)).toEqual([]);
    expect(new Set(counted.map(({ href }) => href))).toEqual(new Set(built));
  });

  it('lead nowhere empty, and narrow down: two choices hold fewer than either', () => {
    for (const path of built) {
      const held = rows(read(path));
      expect(held.length, path).toBeGreaterThan(0);
      const steps = path.slice(list.length).split('/');
      if (steps.length < 4) continue;
      for (const half of [steps.slice(0, 2), steps.slice(2, 4)]) {
        const whole = rows(read(`${list}${half.join('/')}/`));
        expect(whole.length, path).toBeGreaterThan(held.length);
        expect(whole).toEqual(expect.arrayContaining(held));
      }
    }
  });

  it('are shown to search engines where they are worth it, under one address', () => {
    const map = readFileSync(fileOf('/sitemap.xml'), 'utf8');
    for (const path of built) {
      const html = read(path);
      const isIndexed = path.slice(list.length).split('/').length === 3 && rows(html).length > 1;
      expect([path, html.includes('content="noindex"')]).toEqual([path, !isIndexed]);
      expect([path, /rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.endsWith(path)]).toEqual([
        path,
        isIndexed ? true : undefined,
      ]);
      expect([path, map.includes(`${path}</loc>`)]).toEqual([path, isIndexed]);
    }
  });

  it('work without JavaScript: one choice, one more, the first taken away', async () => {
    const { page, close } = await open(list, { javaScriptEnabled: false });
    await page.locator(`.filters a[href="${list}${one}"]`).click();
    await page.waitForURL(`**${list}${one}`);
    const chosen = page.locator('.filters a[aria-current=true]');
    expect(await chosen.count()).toBe(1);
    const rowOfMore = page.locator('.filters__row', { hasText: row });
    await rowOfMore.locator(`a[href="${list}${two}"]`).click();
    await page.waitForURL(`**${list}${two}`);
    expect(await chosen.count()).toBe(2);
    await chosen.first().click();
    await page.waitForURL(`**${list}${two.split('/').slice(2).join('/')}`);
    await chosen.click();
    await page.waitForURL(`**${list}`);
    expect(await chosen.count()).toBe(0);
    await close();
  });

  it('are folded away on a phone, and unfold by key', async () => {
    const { page, close } = await open(`${list}${one}`, { viewport: { width: 390, height: 844 } });
    const link = page.locator('.filters a').first();
    expect(await link.isVisible()).toBe(false);
    await page.locator('.filters summary').focus();
    await page.keyboard.press('Enter');
    await link.waitFor();
    await page.keyboard.press('Tab');
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });

  it.each(['light', 'dark'] as const)('are accessible in the %s, and each has its sibling', async (colorScheme) => {
    for (const path of [list, `${list}${one}`, `${list}${two}`]) {
      const { page, complaints, close } = await open(path, { colorScheme });
      expect(await findViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      const other = (await page.locator('.top__language').getAttribute('href')) ?? '';
      expect(rows(read(other)).length).toBe(rows(read(path)).length);
      expect(choices(read(other)).length).toBe(choices(read(path)).length);
      await close();
    }
  });

  it('are where an exercise says what it needs and trains, and the way back is at its head', async () => {
    const { page, close } = await open(list);
    const first = rows(read(list))[0] ?? '';
    await page.goto(`${stage.server.url}${first}`);
    const tags = await page.$$eval('.movement a', (all) => all.map((each) => each.getAttribute('href') ?? ''));
    const lists = tags.filter((href) => href.startsWith(list));
    expect(lists.length).toBeGreaterThan(2);
    for (const path of lists) expect(rows(read(path))).toContain(first);
    expect(await page.$$eval('.crumbs a', (all) => all.map((each) => each.getAttribute('href')))).toEqual([
      `/${language}/`,
      list,
    ]);
    await close();
  });
});
