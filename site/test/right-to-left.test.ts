import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { findOverflow } from './kit/overflow.ts';
import { speakPseudoArabic, turnPage } from './kit/pseudo-arabic.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { tourAsMember, tourAsVisitor } from './kit/tour/panel.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const words = WORDS.en;
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage);
});

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

it.each(Object.entries(SCREENS))(
  'from right to left and a third longer, all of the panel fits on a %s',
  async (_, viewport) => {
    const found: Record<string, string[]> = {};
    for (const [tour, storageState] of [
      [tourAsVisitor, undefined],
      [tourAsMember, cast.member],
    ] as const) {
      const { page, complaints, close } = await visit(stage.browser, 'about:blank', {
        viewport,
        ...(storageState && { storageState }),
      });
      await speakPseudoArabic(page);
      await page.goto(`${stage.server.url}${words.article}`);
      await turnPage(page);
      await tour(page, words.launcher, async (state) => {
        const faults = await findOverflow(page, 'repere-chat');
        if (faults.length > 0) found[state] = faults;
      });
      expect(complaints).toEqual([]);
      await close();
    }
    expect(found).toEqual({});
  },
);

it('stands on the other side, and its arrows point there', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`, {
    viewport: SCREENS.desktop,
    storageState: cast.member,
  });
  const launcher = page.getByRole('button', { name: words.launcher });
  const centre = async (locator: Locator): Promise<number> => {
    const box = await locator.boundingBox();
    return box ? box.x + box.width / 2 : Number.NaN;
  };
  const middle = SCREENS.desktop.width / 2;
  expect(await centre(launcher)).toBeGreaterThan(middle);
  await turnPage(page);
  expect(await centre(launcher)).toBeLessThan(middle);
  await launcher.click();
  await page.locator('repere-conversation-list .row').first().click();
  const back = page.getByRole('button', { name: words.back });
  await back.waitFor();
  expect(await centre(page.locator('repere-chat .panel'))).toBeLessThan(middle);
  expect(await centre(back)).toBeGreaterThan(await centre(page.getByRole('button', { name: 'Close' })));
  expect(await back.locator('svg').evaluate((svg) => getComputedStyle(svg).scale)).toBe('-1 1');
  await close();
});
