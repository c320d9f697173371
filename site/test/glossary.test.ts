import { expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const ARTICLES = [
  { path: '/en/training/effort/', word: 'repetitions in reserve', meaning: 'The clean repetitions' },
  { path: '/fr/entrainement/effort/', word: 'répétitions en réserve', meaning: 'Les répétitions propres' },
];

it.each(ARTICLES)('a term of $path opens in place by keyboard, without scripts', async ({ path, word, meaning }) => {
  const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${path}`, {
    javaScriptEnabled: false,
  });
  const button = page.getByRole('button', { name: word, exact: true });
  const shown = page.getByText(meaning);
  expect(await shown.isVisible()).toBe(false);

  await button.focus();
  await page.keyboard.press('Enter');
  await shown.waitFor({ state: 'visible' });
  const [term, card] = [await button.boundingBox(), await shown.boundingBox()];
  expect(Math.abs((card?.y ?? 0) - (term?.y ?? 0))).toBeLessThan(200);

  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
  await close();
});

it('an open term is accessible, on a narrow screen too, and stays within it', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}/fr/entrainement/effort/`, {
    viewport: { width: 320, height: 640 },
  });
  for (const button of await page.locator('.term').all()) {
    await button.click();
    const card = page.locator('.term__meaning:popover-open');
    await card.waitFor({ state: 'visible' });
    const box = await card.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await close();
});

it('on paper each term carries its meaning in brackets', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}/en/training/effort/`);
  await page.emulateMedia({ media: 'print' });
  const meanings = await page.locator('.term__meaning').all();
  expect(meanings.length).toBeGreaterThan(2);
  for (const meaning of meanings) expect(await meaning.isVisible()).toBe(true);
  await close();
});

it.each([
  ['/en/glossary/', '/fr/glossaire/', 'meta-analysis'],
  ['/fr/glossaire/', '/en/glossary/', 'méta-analyse'],
])('%s explains every term and leads to its other language', async (path, twin, term) => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${path}`);
  expect(await page.locator('dt').count()).toBeGreaterThanOrEqual(25);
  expect(await page.locator('dt').count()).toBe(await page.locator('dd').count());
  expect(await page.locator('#meta-analysis').textContent()).toBe(term);
  expect(await page.locator(`header a[href="${twin}"]`).count()).toBeGreaterThan(0);
  await close();
});
