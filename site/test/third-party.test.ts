import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { type HostSite, SECRET, startHostSite } from './kit/host-site.ts';
import { leftBehind } from './kit/left-behind.ts';
import { eventually, PASSWORD, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const words = WORDS.en;
const listed = await startHostSite('Gina');
const unlisted = await startHostSite('Hal');
const stage = useStage({ EMBEDDERS: `${listed.origin}=${SECRET}` });

/** A page as any site would write it: the tag, the script, and what its own backend says when it is asked who is there. */
async function visitHost(site: HostSite) {
  site.body = `
    <main><h1>Prices</h1><p>Ten a month.</p></main>
    <repere-chat></repere-chat>
    <script type="module" src="${stage.server.url}/widget/widget.js"></script>
    <script type="module">
      const chat = document.querySelector('repere-chat');
      window.told = [];
      for (const name of ['open', 'close', 'message', 'unread', 'identify'])
        chat.addEventListener('repere-' + name, ({ type, detail }) => window.told.push({ type, detail }));
      window.vouch = async () => {
        try {
          await chat.identify(await (await fetch('/token')).text());
          return 'known';
        } catch (error) {
          return error.code;
        }
      };
    </script>`;
  return visit(stage.browser, site.origin);
}

const told = (page: Page): Promise<{ type: string; detail: unknown }[]> =>
  page.evaluate(() => (window as unknown as { told: { type: string; detail: unknown }[] }).told);

const vouch = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { vouch(): Promise<string> }).vouch());

describe('a page of a listed site', () => {
  it('brings a person and their question to a coach, whose answer comes back; its own forms are the only ones', async () => {
    await stage.server.createAccount({
      email: 'sam@example.org',
      password: PASSWORD,
      name: 'Sam Keller',
      handle: 'sam',
      role: 'coach',
      language: 'en',
    });
    const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);
    await signIn(coach.page, words, 'sam@example.org');
    const { page, complaints, close } = await visitHost(listed);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });

    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('textbox', { name: words.question }).fill('Is a coach included?');
    expect(await page.getByRole('button', { name: words.haveAccount }).count()).toBe(0);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText('Sign in on this site first').waitFor();
    expect((await told(page)).map(({ type }) => type)).toEqual(['repere-open', 'repere-unread', 'repere-identify']);
    expect(await findViolations(page)).toEqual([]);
    // The one complaint of the console is the answer that it does not know who is there.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);

    expect(await vouch(page)).toBe('known');
    await eventually(async () =>
      expect(await shown(page)).toEqual([{ text: 'Is a coach included?', state: words.sent }]),
    );
    await coach.page.getByRole('button', { name: /^Gina/ }).click();
    await eventually(async () => expect(await texts(coach.page)).toEqual(['Is a coach included?']));
    await write(coach.page, words, 'Always.');
    await eventually(async () => expect(await texts(page)).toEqual(['Is a coach included?', 'Always.']));
    expect((await told(page)).filter(({ type }) => type === 'repere-message')).toHaveLength(1);

    // A bearer is kept in memory alone: what stays is the outbox, with nothing in it.
    const { cookies, local } = await leftBehind(page);
    expect([cookies, local]).toEqual(['', 0]);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/bearer|token/i);
    expect(complaints).toEqual([]);
    await Promise.all([close(), coach.close()]);
  });

  it('shows how much is unread to whom it vouches for, and stores and opens nothing by that', async () => {
    const { page, complaints, close } = await visitHost(listed);
    expect(await vouch(page)).toBe('known');
    await eventually(async () => expect((await told(page)).map(({ type }) => type)).toEqual(['repere-unread']));
    expect(await page.locator('repere-chat .panel').count()).toBe(0);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    await page.getByRole('button', { name: words.launcher }).click();
    await page
      .locator('repere-conversation-list')
      .getByRole('button', { name: /Sam Keller/ })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a page of a site that is not listed', () => {
  it('says so where the panel is opened, before anything is written', async () => {
    const { page, close } = await visitHost(unlisted);
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('textbox', { name: words.question }).waitFor();
    await page.getByText('This page may not use the chat').waitFor();
    expect(await leftBehind(page)).toMatchObject({ cookies: '', local: 0 });
    await close();
  });

  it('is told so, and so is whoever writes there', async () => {
    const { page, close } = await visitHost(unlisted);
    expect(await vouch(page)).toBe('foreign_origin');
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByText('This page may not use the chat').waitFor();
    await page.getByRole('textbox', { name: words.question }).fill('Anybody?');
    // Asked who is there, the browser tells nothing; then whether the server is there at all.
    const probed = page.waitForResponse((answer) => answer.request().method() === 'HEAD');
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await probed;
    // What stands there is not said twice.
    expect(await page.getByText('This page may not use the chat').count()).toBe(1);
    expect(await page.getByRole('textbox', { name: words.question }).inputValue()).toBe('Anybody?');
    await close();
  });
});
