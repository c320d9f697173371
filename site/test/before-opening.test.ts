import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { startHostSite } from './kit/host-site.ts';
import { leftBehind } from './kit/left-behind.ts';
import { longestTask } from './kit/main-thread.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const host = await startHostSite('Gina');

/** From here on, in milliseconds, a browser calls a task long. */
const LONG = 50;

interface Shift {
  value: number;
}

/** Has the browser write down what shifts, from its first moment on. */
async function watchShifts(page: Page): Promise<() => Promise<Shift[]>> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  return async () => {
    // Two frames later everything that had happened has been told.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  };
}

/** Visits a page, and writes down what it asks the chat server for. */
async function look() {
  const { page, complaints, close } = await visit(stage.browser, 'about:blank', {
    viewport: { width: 360, height: 740 },
  });
  const asked: string[] = [];
  const { origin } = new URL(stage.server.url);
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.origin === origin && /^\/(api|chat|widget)\b/.test(to.pathname)) asked.push(to.pathname);
  });
  page.on('websocket', (socket) => asked.push(socket.url()));
  return { page, complaints, asked, shifts: await watchShifts(page), close };
}

describe('before it is opened, the widget', () => {
  it.each(['en', 'fr'] as const)(
    'asks nothing, stores nothing and shifts nothing: an article in %s',
    async (language) => {
      const { article, launcher } = WORDS[language];
      const { page, complaints, asked, shifts, close } = await look();
      await page.goto(`${stage.server.url}${article}`, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: launcher }).waitFor();
      expect(asked).toEqual(['/widget/widget.js']);
      expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
      expect(await page.context().cookies()).toEqual([]);
      expect(await shifts()).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('is all that runs on a bare page of another site: no task is long, and nothing else happens either', async () => {
    host.body = `<h1>Prices</h1><p>Ten a month.</p><repere-chat></repere-chat>
      <script type="module" src="${stage.server.url}/widget/widget.js"></script><p>What comes after it.</p>`;
    const { page, complaints, asked, shifts, close } = await look();
    const longest = await longestTask(page, async () => {
      await page.goto(host.origin, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: WORDS.en.launcher }).waitFor();
    });
    expect(longest).toBeLessThan(LONG);
    expect(asked).toEqual(['/widget/widget.js']);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    expect(await shifts()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks how much is unread where somebody is signed in, and nothing else', async () => {
    const { page, asked, close } = await look();
    await page.context().addCookies([{ name: 'repere_session', value: '1', url: stage.server.url }]);
    const answered = page.waitForResponse('**/api/unread');
    await page.goto(`${stage.server.url}${WORDS.en.article}`);
    expect((await answered).status()).toBe(401);
    await page.getByRole('button', { name: WORDS.en.launcher, exact: true }).waitFor();
    expect(asked).toEqual(['/widget/widget.js', '/api/unread']);
    await close();
  });
});

it.each(['en', 'fr'] as const)(
  'where the rest of it cannot be loaded, its button says so and tries again: %s',
  async (language) => {
    const { article, launcher, question } = WORDS[language];
    const { page, close } = await look();
    await page.goto(`${stage.server.url}${article}`);
    await page.route('**/widget/assets/**', (route) => route.abort());
    await page.getByRole('button', { name: launcher }).click();
    const again = page.getByRole('button', { name: `${launcher}, ${language === 'en' ? 'offline' : 'hors ligne'}` });
    await again.waitFor();
    await page.unroute('**/widget/assets/**');
    await again.click();
    await page.getByRole('textbox', { name: question }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: launcher, exact: true }).waitFor();
    await close();
  },
);
