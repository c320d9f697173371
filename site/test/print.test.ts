import { describe, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

/** On a sheet of A4 between its margins, in CSS pixels. */
const SHEET = { width: 673, height: 987 };

describe.each([
  ['an article', '/en/nutrition/protein/'],
  ['an article in French', '/fr/nutrition/proteines/'],
  ['an exercise', '/en/exercises/goblet-squat/'],
])('on paper, %s', (_, path) => {
  it.each(['light', 'dark'] as const)(
    'is dark on white, without what can only be pressed, in the %s theme',
    async (theme) => {
      const { page, close } = await visit(stage.browser, `${stage.server.url}${path}`, {
        colorScheme: theme,
        viewport: SHEET,
      });
      await page.emulateMedia({ media: 'print', colorScheme: theme });
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(19, 32, 27)');
      for (const pressed of [
        'header.top',
        'footer',
        'nav',
        'button:not(.term)',
        'form',
        'input',
        'select',
        'repere-chat',
      ])
        expect([pressed, await page.locator(`${pressed}:visible`).count()]).toEqual([pressed, 0]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET.width);
      await close();
    },
  );

  it('keeps the text, tells figures from the numbers of their sources, and spells out where each source is', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${path}`, { viewport: SHEET });
    const said = page
      .locator('.prose :is(p, li, td, h2):visible')
      .filter({ hasNot: page.locator('[data-repere-ask]') });
    const onScreen = await said.count();
    await page.emulateMedia({ media: 'print' });
    expect(onScreen).toBeGreaterThan(15);
    expect(await said.count()).toBe(onScreen);
    for (const part of ['h1', '.facts__grade', '.short', '.doctor', '.sources', '.about'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    const marks = await page
      .locator('.claim sup')
      .evaluateAll((all) =>
        all.map((each) => getComputedStyle(each, '::before').content + getComputedStyle(each, '::after').content),
      );
    expect(marks.every((mark) => mark === '"[""]"')).toBe(true);
    const sources = await page
      .locator('.sources__where a')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('href'), getComputedStyle(each, '::after').content]));
    expect(sources.length).toBeGreaterThan(0);
    for (const [href, printed] of sources) expect(printed).toContain(href);
    await close();
  });
});

it('on paper, a figure stands still, in ink for white paper', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}/en/exercises/goblet-squat/`, {
    colorScheme: 'dark',
    reducedMotion: 'no-preference',
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = await page
    .locator('.figure img:visible')
    .evaluateAll((all) => all.map((each) => new URL((each as HTMLImageElement).src).pathname));
  expect(shown).toEqual(['/figures/goblet-squat.still.light.svg']);
  await close();
});
