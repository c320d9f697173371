import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, signIn, texts } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const words = WORDS.en;

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
/** What a keyboard leaves of the screen, in pixels. */
const LEFT = 460;

/** Where something is, from the top of the window. */
async function edges(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox();
  return box ? { top: box.y, bottom: box.y + box.height } : { top: Number.NaN, bottom: Number.NaN };
}

/** Header, newest message and field are to be seen between two heights. */
async function expectWithin(page: Page, top: number, bottom: number): Promise<void> {
  const parts = [
    page.locator('repere-chat .top'),
    page.locator('repere-message').last(),
    page.locator('repere-composer'),
  ];
  await eventually(async () => {
    for (const part of parts) {
      const seen = await edges(part);
      expect(seen.top).toBeGreaterThanOrEqual(top - 0.5);
      expect(seen.bottom).toBeLessThanOrEqual(bottom + 0.5);
    }
  }, 10_000);
}

it('shows header, newest message and field above a keyboard, whether it shortens the page or covers it', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`, PHONE);
  await askAsNewMember(stage.server, page, words, 'yara', 'How much is enough?');
  // More than fits, so that the newest is only seen where the list has gone along. Fingers send with the button.
  const send = page.getByRole('button', { name: words.send, exact: true });
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']) {
    await page.getByRole('textbox', { name: words.messageTo }).fill(text);
    await send.click();
    await eventually(async () => expect((await texts(page)).at(-1)).toBe(text));
  }
  await expectWithin(page, 0, PHONE.viewport.height);
  expect(await edges(page.locator('repere-chat .panel'))).toEqual({ top: 0, bottom: PHONE.viewport.height });

  // As Android does when the page asks for it.
  await page.setViewportSize({ width: 390, height: LEFT });
  await expectWithin(page, 0, LEFT);
  await page.setViewportSize(PHONE.viewport);
  await expectWithin(page, 0, PHONE.viewport.height);

  // As iPhones do: the window keeps its height, what is seen of it becomes less and moves down.
  await page.evaluate(cover, { offsetTop: 120, height: LEFT, scale: 1 });
  await expectWithin(page, 120, 120 + LEFT);
  // Two fingers make what is seen smaller too, and must not make the panel so.
  await page.evaluate(cover, { offsetTop: 40, height: LEFT, scale: 2 });
  await eventually(async () =>
    expect(await edges(page.locator('repere-chat .panel'))).toEqual({ top: 0, bottom: PHONE.viewport.height }),
  );
  await close();
});

it('goes back from the panel to the page, and not away from it', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`, PHONE);
  const address = page.url();
  const question = page.getByRole('textbox', { name: words.question });
  const launcher = page.getByRole('button', { name: words.launcher });
  await launcher.click();
  await question.waitFor();
  await page.goBack();
  await question.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  // Closed by its own button, it leaves nothing to go back to.
  const before = await page.evaluate(() => history.state as unknown);
  await launcher.click();
  await question.waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await question.waitFor({ state: 'detached' });
  await eventually(async () => expect(await page.evaluate(() => history.state as unknown)).toEqual(before));
  await launcher.waitFor();
  await close();
});

/** A phone that lies on its side: a notch at one end, the other end as round, and a bar below, in pixels. */
const ASIDE = { top: 0, left: 47, right: 47, bottom: 21 };

/** As a browser tells pages of such a phone. */
async function lieDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: ASIDE });
}

/** Whatever can be pressed or written in is clear of notch and corners; what fits is clear of the bar as well. */
async function expectClear(page: Page, root: string, least: number, foot = Infinity): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await eventually(async () => {
    const controls = await page.locator(root).locator('button, input, textarea').all();
    const boxes = await Promise.all(controls.map((control) => control.boundingBox()));
    // What is there for screen readers alone, or is not shown now, cannot be touched.
    const seen = boxes.filter((box) => box !== null).filter((box) => box.width > 1);
    expect(seen.length).toBeGreaterThanOrEqual(least);
    for (const box of seen) {
      expect(box.x).toBeGreaterThanOrEqual(ASIDE.left);
      expect(box.x + box.width).toBeLessThanOrEqual(width - ASIDE.right);
      expect(box.y + box.height).toBeLessThanOrEqual(foot);
    }
  }, 10_000);
}

const LYING = { width: 844, height: 390 };
const MAGNIFIED = { width: 562, height: 260 };

it('keeps the panel clear of notch and bar where the phone lies on its side, magnified too', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`, PHONE);
  await askAsNewMember(stage.server, page, words, 'noa', 'How much is enough?');
  await lieDown(page);
  await page.setViewportSize(LYING);
  await expectClear(page, 'repere-chat', 3, LYING.height - ASIDE.bottom);
  await page.setViewportSize(MAGNIFIED);
  await expectClear(page, 'repere-chat', 3);
  await page.setViewportSize(LYING);
  await page.getByRole('button', { name: 'Close' }).click();
  const launcher = page.getByRole('button', { name: words.launcher });
  const seen = await launcher.boundingBox();
  expect((seen?.x ?? Infinity) + (seen?.width ?? 0)).toBeLessThanOrEqual(LYING.width - ASIDE.right);
  expect((await edges(launcher)).bottom).toBeLessThanOrEqual(LYING.height - ASIDE.bottom);
  await close();
});

it('keeps the desk clear of notch and bar as well', async () => {
  const email = 'ida@example.org';
  await stage.server.createAccount({
    email,
    password: PASSWORD,
    name: 'Ida',
    handle: 'ida',
    role: 'coach',
    language: 'en',
  });
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.desk}`, { ...PHONE, viewport: LYING });
  await lieDown(page);
  await signIn(page, words, email);
  await page.locator('repere-desk-queues .row').first().click();
  await page.locator('repere-composer textarea').waitFor();
  await expectClear(page, 'repere-desk', 8);
  await page.setViewportSize(MAGNIFIED);
  await expectClear(page, 'repere-desk', 3);
  await close();
});

/** Runs in the page: what a browser says of the part that is seen once a keyboard covers the rest. */
function cover(seen: { offsetTop: number; height: number; scale: number }): void {
  for (const [name, value] of Object.entries(seen))
    Object.defineProperty(visualViewport, name, { configurable: true, get: () => value });
  visualViewport?.dispatchEvent(new Event('resize'));
}
