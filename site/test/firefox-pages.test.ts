import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { launchFirefox } from './kit/firefox/launch.ts';
import { expectFocus, reach } from './kit/keyboard.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage({}, launchFirefox);

const at = (path: string) => visit(stage.browser, `${stage.server.url}${path}`);
const pathOf = (url: URL | string): string => new URL(url).pathname;

/** Whether the whole of something lies within the window. */
const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

it('the search finds words whatever their accents, and is gone through by keys', async () => {
  const { page, complaints, close } = await at('/fr/recherche/');
  await expectFocus(page, page.locator('[data-search] [data-field]'));
  await page.keyboard.type('epaule');
  const hits = page.locator('.hits .hit a');
  await expect.poll(() => hits.count(), { timeout: 20_000 }).toBeGreaterThan(3);
  for (const mark of await page.locator('.hits mark').allTextContents()) expect(mark).toMatch(/^épaul/i);
  await page
    .locator('[data-status]')
    .filter({ hasText: /\d+ pages/ })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = (await hits.nth(1).getAttribute('href')) ?? '';
  await expectFocus(page, hits.nth(1));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => pathOf(url) === pathOf(`${stage.server.url}${second}`));
  expect(complaints).toEqual([]);
  await close();
});

it('exercises are narrowed down by keys, one choice after the other', async () => {
  const { page, complaints, close } = await at('/en/exercises/');
  for (const path of ['/en/exercises/muscle/glutes/', '/en/exercises/muscle/glutes/equipment/barbell/']) {
    const choice = page.locator(`.filters a[href="${path}"]`);
    const count = Number(await choice.locator('span').textContent());
    await reach(page, choice);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    expect(await page.locator('.rows .row').count()).toBe(count);
  }
  expect(await page.locator('.filters a[aria-current=true]').count()).toBe(2);
  expect(complaints).toEqual([]);
  await close();
});

it('a programme asks, is ticked off by keys, stays so over a reload, and goes to the printer', async () => {
  const { page, complaints, close } = await at('/fr/programmes/corps-entier-pour-debuter/');
  const boxes = page.getByRole('group', { name: 'Semaine 1', exact: true }).getByRole('checkbox');
  await reach(page, page.locator('[data-ask]').first());
  await page.keyboard.press('Space');
  await page.getByText(/^Vous avez coché un cas plus haut/).waitFor();
  await page.keyboard.press('Space');
  await reach(page, boxes.first());
  await page.keyboard.press('Space');
  await page.getByText(/^Séances faites\s: 1 sur 20$/).waitFor();
  await page.reload();
  await page.getByText(/^Séances faites\s: 1 sur 20$/).waitFor();
  expect(await boxes.first().isChecked()).toBe(true);
  expect(await page.locator('[data-ask]:checked').count()).toBe(0);
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed');
  });
  await page.getByRole('button', { name: 'Imprimer le plan' }).press('Enter');
  await expect.poll(() => page.title()).toBe('printed');
  expect(complaints).toEqual([]);
  await close();
});

it('a calculator answers and refuses while one types', async () => {
  const { page, complaints, close } = await at('/en/calculators/protein/');
  const field = (name: string) => page.locator(`.calculator [name="${name}"]`);
  for (const [name, keys] of [
    ['weight', '80'],
    ['age', '30'],
  ] as const) {
    await reach(page, field(name));
    await page.keyboard.type(keys);
  }
  await field('training').selectOption('lifting');
  const figure = page.locator('[data-row=range] [data-figure]');
  expect(await figure.innerText()).toBe('112–160');
  await reach(page, field('kidneys'));
  await page.keyboard.press('Space');
  await page
    .locator('.calculator__refusal:visible')
    .getByText(/medical decision/)
    .waitFor();
  expect(await figure.isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

it('the body leads by keys to a muscle, to its exercise, and the figure stands there', async () => {
  const { page, complaints, close } = await at('/fr/muscles/');
  const lats = page.getByRole('group', { name: 'Le corps de dos' }).getByRole('link', { name: 'Grands dorsaux' });
  await reach(page, lats);
  await page.keyboard.press('Enter');
  await page.waitForURL('**#lats');
  await reach(page, page.locator('#lats').getByRole('link', { name: 'Tirage vertical' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/exercices/tirage-vertical/');
  const drawing = page.locator('.figure img:visible');
  await expect.poll(() => drawing.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await close();
});

it('a term opens beside its word, and the contents are unfolded', async () => {
  const { page, complaints, close } = await at('/en/training/effort/');
  expect(await page.locator('.contents a').first().isVisible()).toBe(true);
  const term = page.getByRole('button', { name: 'repetitions in reserve', exact: true });
  await reach(page, term);
  await page.keyboard.press('Enter');
  const meaning = page.locator('.term__meaning:popover-open');
  await meaning.waitFor();
  expect(await isInView(meaning)).toBe(true);
  const [word, card] = [await term.boundingBox(), await meaning.boundingBox()];
  expect(Math.abs((card?.y ?? 0) - (word?.y ?? 0))).toBeLessThan(200);
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
  await close();
});
