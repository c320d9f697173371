import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { eventually, register, shown } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

/** The paragraph whose words are selected: it names a figure with the number of its source. */
const PARAGRAPH = '.prose > p:has(.claim)';

const button = (page: Page) => page.locator('.ask-selection');
/** What has the focus, by its class or else its element. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.className || document.activeElement?.localName);
const selected = (page: Page) => page.evaluate(() => String(getSelection()).trim());

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Draws the mouse over the first line and a half of the paragraph, as a reader does. */
async function drag(page: Page): Promise<string> {
  const paragraph = page.locator(PARAGRAPH).first();
  await paragraph.scrollIntoViewIfNeeded();
  const box = (await paragraph.boundingBox())!;
  const line = await paragraph.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
  await page.mouse.move(box.x + 1, box.y + line / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + line * 1.5, { steps: 5 });
  await page.mouse.up();
  return selected(page);
}

/** Where the paragraph stands: its own address, the heading above it, and its words without the numbers of their sources. */
const placeOf = (page: Page) =>
  page
    .locator(PARAGRAPH)
    .first()
    .evaluate((paragraph) => {
      const headings = [...document.querySelectorAll('h2')];
      const above = headings.findLast((each) => each.compareDocumentPosition(paragraph) & 4);
      const words = paragraph.cloneNode(true) as Element;
      for (const number of words.querySelectorAll('sup')) number.remove();
      return { url: `${location.pathname}#${paragraph.id}`, heading: above?.textContent, words: words.textContent };
    });

describe.each(['en', 'fr'] as const)('words selected in an article, in %s', (language) => {
  const words = WORDS[language];
  const open = (options = {}) => visit(stage.browser, `${stage.server.url}${words.article}`, options);

  it('are asked about with the mouse, and come to the coach with their place', async () => {
    const { page, complaints, close } = await open();
    const place = await placeOf(page);
    const quote = await drag(page);
    await button(page).waitFor();
    expect(quote.length).toBeGreaterThan(20);
    const [lower, upper] = await page.evaluate(() => [
      document.querySelector('.ask-selection')!.getBoundingClientRect().top,
      getSelection()!.getRangeAt(0).getBoundingClientRect().bottom,
    ]);
    expect(lower - upper).toBeLessThan(20);
    expect(await findViolations(page)).toEqual([]);
    await button(page).click();
    const origin = page.locator('repere-chat .origin');
    await origin.waitFor();
    expect(await origin.locator('b').textContent()).toBe(place.heading);
    expect(await origin.locator('q').textContent()).toBe(quote);
    expect(plain(place.words)).toContain(plain(quote));
    await page.getByRole('textbox', { name: words.question }).fill('Why?');
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await register(stage.server, page, words, `cleo-${language}`);
    await eventually(async () => expect((await shown(page)).at(-1)).toMatchObject({ text: 'Why?' }));
    expect(await page.locator('repere-message a').first().getAttribute('href')).toBe(place.url);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are asked about with the keyboard alone, and Escape drops the offer', async () => {
    const { page, complaints, close } = await open();
    // As caret browsing or a screen reader begin one; this browser goes on with it, and begins none by itself.
    await page
      .locator(PARAGRAPH)
      .first()
      .evaluate((paragraph) => getSelection()!.setBaseAndExtent(paragraph.firstChild!, 0, paragraph.firstChild!, 1));
    for (let word = 0; word < 4; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await button(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await button(page).isHidden()).toBe(true);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await button(page).waitFor();
    const quote = await selected(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('ask-selection');
    await page.keyboard.press('Enter');
    await page.locator('repere-chat .origin q').waitFor();
    expect(await page.locator('repere-chat .origin q').textContent()).toBe(quote);
    await eventually(async () => expect(await focused(page)).toBe('repere-chat'));
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await focused(page)).toBe('ask-selection'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('are asked about by touch, at the edge of the screen, away from the system’s menu', async () => {
    const { page, close } = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await page
      .locator(PARAGRAPH)
      .first()
      .evaluate((paragraph) => getSelection()!.selectAllChildren(paragraph));
    await button(page).waitFor();
    const box = (await button(page).boundingBox())!;
    expect(box.y + box.height).toBeGreaterThan(800);
    expect(box.height).toBeGreaterThanOrEqual(44);
    // It leaves the way to the other button free.
    const launcher = (await page.getByRole('button', { name: words.launcher }).boundingBox())!;
    expect(box.x + box.width).toBeLessThan(launcher.x);
    await button(page).tap();
    expect(await page.locator('repere-chat .origin q').textContent()).toContain('0');
    await close();
  });

  it('are not asked about where they are no part of the article, or nothing', async () => {
    const { page, close } = await open();
    await drag(page);
    await button(page).waitFor();
    await page.keyboard.press('Control+A');
    await button(page).waitFor({ state: 'hidden' });
    // Words that are selected would be carried away.
    await page.locator('h1').click();
    await drag(page);
    await button(page).waitFor();
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await button(page).waitFor({ state: 'hidden' });
    await close();
  });
});
