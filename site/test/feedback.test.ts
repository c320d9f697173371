import { callControl } from '@repere/chat-server';
import type { PageVotes, Problem } from '@repere/protocol';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { FEEDBACK } from './kit/feedback-words.ts';
import { leftBehind } from './kit/left-behind.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

/** Unfolds a form and fills it in. */
async function write(page: Page, title: string, what: string | RegExp, words: string): Promise<void> {
  await page.getByText(title, { exact: true }).click();
  await page.getByLabel(what).fill(words);
}

describe.each(['en', 'fr'] as const)('at the end of an article, in %s', (language) => {
  // One of their own for each language: a server takes a few problems at a time from one address.
  const stage = useStage();

  const votesOf = async (path: string): Promise<PageVotes | undefined> => {
    const { pages } = (await callControl(stage.server.dataDir, 'votes.list', {})) as { pages: PageVotes[] };
    return pages.find(({ page }) => page === path);
  };
  const problems = async (): Promise<Problem[]> =>
    ((await callControl(stage.server.dataDir, 'problem.list', {})) as { problems: Problem[] }).problems;
  /** Opens an article, and writes down what it asks the server for. */
  async function read(path: string) {
    const visitor = await visit(stage.browser, 'about:blank');
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    await visitor.page.goto(`${stage.server.url}${path}`, { waitUntil: 'networkidle' });
    return { ...visitor, asked };
  }
  const words = FEEDBACK[language];
  const path = WORDS[language].article;

  it('a reader says whether it helped, and may think again; before that nothing is asked and nothing kept', async () => {
    const { page, complaints, asked, close } = await read(path);
    const [yes, no] = [words.yes, words.no].map((name) => page.getByRole('button', { name, exact: true }));
    await yes?.waitFor();
    expect(asked).toEqual([]);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    await yes?.click();
    await page.getByText(words.thanksForYes).waitFor();
    expect(await votesOf(path)).toEqual({ page: path, helpful: 1, unhelpful: 0 });
    await page.reload();
    await no?.click();
    await page.getByText(words.thanksForNo).waitFor();
    expect(await no?.getAttribute('aria-pressed')).toBe('true');
    expect(await yes?.getAttribute('aria-pressed')).toBe('false');
    expect(await votesOf(path)).toEqual({ page: path, helpful: 0, unhelpful: 1 });
    expect(asked).toEqual(['/api/votes', '/api/votes']);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 1, session: 0, databases: 0 });
    expect(complaints).toEqual([]);
    await close();
  });

  it('an error in the text goes to the editors, what is broken to whoever repairs it, each with its place', async () => {
    const { page, complaints, close } = await read(path);
    await write(page, words.text, words.textWhat, ' Two grams, not three. \n');
    const place = page.locator('#text-where');
    const slug = (await place.locator('option').nth(1).getAttribute('value')) ?? '';
    await place.selectOption(slug);
    await page.getByRole('button', { name: words.textSend }).click();
    await page.getByText(words.textSent).waitFor();
    expect(await page.getByLabel(words.textWhat).inputValue()).toBe('');
    expect((await problems())[0]).toMatchObject({
      kind: 'text',
      page: `${path}#${slug}`,
      what: 'Two grams, not three.',
    });
    await write(page, words.broken, words.brokenWhat, 'The table is cut off');
    expect(await page.getByLabel(words.textWhat).isVisible()).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: words.brokenSend }).click();
    await page.getByText(words.brokenSent).waitFor();
    expect((await problems())[0]).toMatchObject({ kind: 'broken', page: path, what: 'The table is cut off' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('what was not sent says so and stays, and is sent once when it is sent again', async () => {
    const { page, close } = await read(path);
    const before = (await problems()).length;
    await page.context().setOffline(true);
    await page.getByRole('button', { name: words.yes, exact: true }).click();
    await page.getByText(words.notCounted).waitFor();
    expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);
    await write(page, words.text, words.textWhat, 'Again');
    const send = page.getByRole('button', { name: words.textSend });
    await send.click();
    await page.getByText(words.offline).waitFor();
    await page.context().setOffline(false);

    const answers: [number, string, RegExp][] = [
      [429, '{"error":{"code":"too_many_requests"}}', words.tooMany],
      [503, '{"error":{"code":"not_stored"}}', words.failed],
      // A network that wants one to sign in first answers everything with a page of its own.
      [200, '<!doctype html><title>Sign in</title>', words.failed],
    ];
    for (const [status, body, says] of answers) {
      await page.route('**/api/problems', (route) => route.fulfill({ status, body }), { times: 1 });
      await send.click();
      await page.getByText(says).waitFor();
      expect(await page.getByLabel(words.textWhat).inputValue()).toBe('Again');
    }

    // The server keeps it, and its answer is lost on the way.
    await page.route(
      '**/api/problems',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await send.click();
    await page.getByText(words.offline).waitFor();
    expect((await problems()).length).toBe(before + 1);
    await send.click();
    await page.getByText(words.textSent).waitFor();
    expect((await problems()).length).toBe(before + 1);
    await close();
  });

  it('nothing but blanks is not sent', async () => {
    const { page, asked, close } = await read(path);
    await write(page, words.broken, words.brokenWhat, ' \n ');
    await page.getByRole('button', { name: words.brokenSend }).click();
    expect(
      await page.getByLabel(words.brokenWhat).evaluate((field: HTMLTextAreaElement) => field.validity.valueMissing),
    ).toBe(true);
    expect(asked).toEqual([]);
    await close();
  });

  it('says without JavaScript that it needs it, and shows nothing that would not work', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${path}`, { javaScriptEnabled: false });
    await page.getByText(words.noScript).waitFor();
    expect(await page.getByRole('button', { name: words.yes, exact: true }).count()).toBe(0);
    expect(await page.getByText(words.text, { exact: true }).isVisible()).toBe(false);
    await close();
  });
});
