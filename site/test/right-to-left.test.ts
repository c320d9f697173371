import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { OF_NO_INDEX, visit } from './kit/browser.ts';
import { findOverflow } from './kit/overflow.ts';
import { speakPseudoArabic, turnPage } from './kit/pseudo-arabic.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { tourOfDesk, tourOfGate } from './kit/tour/desk.ts';
import { type Look, tourAsMember, tourAsVisitor } from './kit/tour/panel.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const words = WORDS.en;
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage);
});

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

/** The ways through panel and desk, and as whom they are taken. */
const WALKS: readonly [
  keyof Cast | undefined,
  string,
  'repere-chat' | 'repere-desk',
  (page: Page, look: Look) => Promise<void>,
][] = [
  [undefined, words.article, 'repere-chat', (page, look) => tourAsVisitor(page, words.launcher, look)],
  ['member', words.article, 'repere-chat', (page, look) => tourAsMember(page, words.launcher, look)],
  [undefined, words.desk, 'repere-desk', tourOfGate],
  ['coach', words.desk, 'repere-desk', tourOfDesk],
];

it.each(Object.entries(SCREENS))(
  'from right to left and a third longer, all of panel and desk fits on a %s',
  async (_, viewport) => {
    const found: Record<string, string[]> = {};
    for (const [who, path, root, walk] of WALKS) {
      const { page, complaints, close } = await visit(stage.browser, 'about:blank', {
        viewport,
        ...(who && { storageState: cast[who] }),
      });
      await speakPseudoArabic(page);
      await page.goto(`${stage.server.url}${path}`);
      await turnPage(page);
      await walk(page, async (state) => {
        const faults = await findOverflow(page, root);
        if (faults.length > 0) found[state] = faults;
      });
      expect(complaints.filter((each) => !OF_NO_INDEX.test(each))).toEqual([]);
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
