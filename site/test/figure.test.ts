import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { builtPages, fileOf } from './kit/pages.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const MOVING = { colorScheme: 'light', reducedMotion: 'no-preference' } as const;
const PATH = '/en/exercises/goblet-squat/';

/** The page of an exercise, and the drawings that were fetched for it so far. */
async function open(options: BrowserContextOptions = {}) {
  const { page, close } = await visit(stage.browser, 'about:blank', { ...MOVING, ...options });
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/figures/')) fetched.push(pathname.slice('/figures/'.length));
  });
  await page.goto(`${stage.server.url}${PATH}`);
  await page.locator('.glance').scrollIntoViewIfNeeded();
  await expect.poll(() => shown(page)).toHaveLength(2);
  return { page, fetched, close };
}

/** What of the drawings is seen, and has arrived. */
const shown = (page: Page): Promise<string[]> =>
  page.$$eval('.figure img, .glance img', (all) =>
    all
      .filter((image) => (image as HTMLImageElement).checkVisibility() && (image as HTMLImageElement).naturalWidth > 0)
      .map((image) => new URL((image as HTMLImageElement).currentSrc).pathname.slice('/figures/'.length)),
  );

it('every exercise shows its movement and its muscles, with words for whoever sees neither', () => {
  // Lists of exercises have addresses of more parts than an exercise.
  const exercises = builtPages().filter((path) => /^\/(?:en\/exercises|fr\/exercices)\/[\w-]+\/$/.test(path));
  expect(exercises.length).toBeGreaterThan(30);
  for (const path of exercises) {
    const html = readFileSync(fileOf(path), 'utf8');
    expect(html, path).toMatch(/<img[^>]* alt="[^"]{80,}"/);
    expect(html, path).toContain('src="/figures/muscles/');
  }
});

it('only what is shown is fetched', async () => {
  const { page, fetched, close } = await open({ colorScheme: 'dark' });
  await page.waitForLoadState('networkidle');
  expect(fetched.toSorted()).toEqual(['goblet-squat.dark.svg', 'muscles/goblet-squat.dark.svg']);
  await close();
});

it('shows the same where scripts are off', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${PATH}`, {
    ...MOVING,
    javaScriptEnabled: false,
  });
  expect(await page.locator('.figure img:visible').getAttribute('src')).toBe('/figures/goblet-squat.light.svg');
  await page.getByRole('checkbox', { name: 'Still picture' }).check();
  expect(await page.locator('.figure img:visible').getAttribute('src')).toBe('/figures/goblet-squat.still.light.svg');
  await close();
});

it.each(['light', 'dark'] as const)('fetches three drawings where scripts are off: %s', async (theme) => {
  const { page, fetched, close } = await open({ colorScheme: theme, javaScriptEnabled: false });
  await page.waitForLoadState('networkidle');
  expect(await shown(page)).toEqual([`goblet-squat.${theme}.svg`, `muscles/goblet-squat.${theme}.svg`]);
  const needed = ['goblet-squat', 'goblet-squat.still', 'muscles/goblet-squat'].map((name) => `${name}.${theme}.svg`);
  expect(fetched.toSorted()).toEqual(needed.toSorted());
  await close();
});

it('follows the theme that one picks', async () => {
  const { page, close } = await open();
  expect(await shown(page)).toEqual(['goblet-squat.light.svg', 'muscles/goblet-squat.light.svg']);
  await page.locator('[data-theme-toggle]').click();
  await expect.poll(() => shown(page)).toEqual(['goblet-squat.dark.svg', 'muscles/goblet-squat.dark.svg']);
  await close();
});

it('is held still by a checkbox, in the place that it has', async () => {
  const { page, fetched, close } = await open();
  const before = await page.locator('.figure__plate').boundingBox();
  await page.getByRole('checkbox', { name: 'Still picture' }).press('Space');
  await expect.poll(() => shown(page)).toContain('goblet-squat.still.light.svg');
  expect(fetched).not.toContain('goblet-squat.still.dark.svg');
  expect(await page.locator('.figure__plate').boundingBox()).toEqual(before);
  await page.getByRole('checkbox', { name: 'Still picture' }).press('Space');
  await expect.poll(() => shown(page)).toContain('goblet-squat.light.svg');
  await close();
});

it('stands still for whoever asked for less motion', async () => {
  const { page, fetched, close } = await open({ reducedMotion: 'reduce' });
  expect(await shown(page)).toContain('goblet-squat.still.light.svg');
  expect(fetched).not.toContain('goblet-squat.light.svg');
  expect(await page.getByRole('checkbox', { name: 'Still picture' }).isVisible()).toBe(false);
  await close();
});

it('takes its room before it arrives, so that nothing shifts', async () => {
  const { page, close } = await visit(stage.browser, 'about:blank', MOVING);
  // Never answered: the page stands without its drawings.
  await page.route('**/figures/**', () => undefined);
  await page.goto(`${stage.server.url}${PATH}`, { waitUntil: 'domcontentloaded' });
  const box = await page.locator('.figure__plate').boundingBox();
  expect(box && box.width / box.height).toBeCloseTo(4 / 3, 1);
  await close();
});

it('leads from a muscle on the body to its exercises and back, by keyboard and without scripts', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}/fr/muscles/`, { javaScriptEnabled: false });
  await page
    .getByRole('group', { name: 'Le corps de dos' })
    .getByRole('link', { name: 'Grands dorsaux' })
    .press('Enter');
  expect(new URL(page.url()).hash).toBe('#lats');
  await page.locator('#lats').getByRole('link', { name: 'Tirage vertical' }).press('Enter');
  await page.locator('.movement').getByRole('link', { name: 'Grands dorsaux' }).press('Enter');
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/fr/muscles/#lats');
  await close();
});
