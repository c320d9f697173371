import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_WORDS } from './kit/account-words.ts';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { PASSWORD, signIn } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { totp } from './kit/totp.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage({ STAFF_SECOND_FACTOR: 'required' });

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = { ...WORDS[language], ...ACCOUNT_WORDS[language] };
  const url = (path: string): string => `${stage.server.url}${path}`;

  /** An account as the owner makes it. */
  async function create(name: string, role = 'member'): Promise<string> {
    const email = `${name}-${language}@example.org`;
    const handle = `${name}-${language}`;
    await stage.server.createAccount({ email, password: PASSWORD, name: 'Lou Petit', handle, role, language });
    return email;
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  /** A browser of its own in which somebody is signed in, at the first page of the panel. */
  async function enter(email: string) {
    const visitor = await visit(stage.browser, url(words.article));
    await press(visitor.page, words.launcher);
    await press(visitor.page, words.haveAccount);
    await signIn(visitor.page, words, email);
    await visitor.page.getByRole('button', { name: words.askCoach, exact: true }).waitFor();
    return visitor;
  }

  async function openSettings(page: Page, part: string): Promise<void> {
    await press(page, words.settings);
    await page.getByRole('button', { name: part }).click();
    await page.getByRole('heading', { name: part, exact: true }).waitFor();
  }

  it('a forgotten password is replaced with the code from the mail', async () => {
    const email = await create('nina');
    const { page, complaints, close } = await visit(stage.browser, url(words.article));
    await press(page, words.launcher);
    await press(page, words.haveAccount);
    await page.getByRole('textbox', { name: words.email }).fill(email);
    await press(page, words.forgot);
    await press(page, words.sendCode);
    await page.getByRole('textbox', { name: words.resetCode }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('textbox', { name: words.resetCode }).fill(await stage.server.newestCode(email));
    await page.getByLabel(words.newPassword).fill('lentils before dawn');
    await press(page, words.reset);
    await page.getByRole('button', { name: words.askCoach, exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();

    const again = await visit(stage.browser, url(words.article));
    await press(again.page, words.launcher);
    await press(again.page, words.haveAccount);
    await signIn(again.page, words, email, 'lentils before dawn');
    await again.page.getByRole('button', { name: words.askCoach, exact: true }).waitFor();
    await again.close();
  });

  it('a coach sets up the second factor before anything else, and signs in with it from then on', async () => {
    const email = await create('sami', 'coach');
    const first = await visit(stage.browser, url(words.desk));
    await signIn(first.page, words, email);
    await first.page.getByRole('heading', { name: words.enrolTitle }).waitFor();
    const secret = (await first.page.locator('.secret').innerText()).replace(/\s/g, '');
    // The way is the same after a reload, where only the cookie tells who is there.
    await first.page.reload();
    await first.page.getByRole('heading', { name: words.enrolTitle }).waitFor();
    const renewed = (await first.page.locator('.secret').innerText()).replace(/\s/g, '');
    expect(renewed).not.toBe(secret);
    await first.page.getByRole('textbox', { name: words.enrolCode }).fill(totp(renewed));
    await press(first.page, words.enrolVerify);
    const [file] = await Promise.all([first.page.waitForEvent('download'), press(first.page, words.download)]);
    const codes = (await readFile(await file.path(), 'utf8')).match(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/gm);
    expect(codes).toHaveLength(10);
    await first.page.getByRole('checkbox', { name: words.kept }).check();
    await press(first.page, words.done);
    await first.page.getByText(words.noQuestion).waitFor();
    expect(first.complaints.filter((each) => !/403/.test(each))).toEqual([]);

    const second = await visit(stage.browser, url(words.desk));
    await signIn(second.page, words, email);
    const code = second.page.getByRole('textbox', { name: words.secondCode });
    // The code of this half minute has been used up above.
    await code.fill(totp(renewed, 1));
    await press(second.page, words.signIn);
    await second.page.getByText(words.noQuestion).waitFor();

    await press(second.page, words.settings);
    await press(second.page, words.signOut);
    await signIn(second.page, words, email);
    await code.fill(codes?.[0]?.toLowerCase() ?? '');
    await press(second.page, words.signIn);
    await second.page.getByText(words.noQuestion).waitFor();
    await Promise.all([first.close(), second.close()]);
  });

  it('a device that is signed out from another says so at once', async () => {
    const email = await create('theo');
    const [here, there] = [await enter(email), await enter(email)];
    await openSettings(here.page, words.devices);
    await here.page.getByRole('button', { name: words.endOne }).click();
    await here.page.getByText(words.deviceEnded).waitFor();
    await there.page.getByText(words.signedOut).waitFor();
    await Promise.all([here.close(), there.close()]);
  });

  it('a profile that is changed in one tab is changed in the other', async () => {
    const email = await create('iris');
    const { page, close } = await enter(email);
    const other = await page.context().newPage();
    await other.goto(url(words.article));
    await press(other, words.launcher);
    await openSettings(other, words.profile);
    await openSettings(page, words.profile);
    await page.getByRole('textbox', { name: words.name, exact: true }).fill('Lou Grand');
    await press(page, words.save);
    await page.getByText(words.saved, { exact: true }).waitFor();
    await expect
      .poll(() => other.getByRole('textbox', { name: words.name, exact: true }).inputValue(), { timeout: 10_000 })
      .toBe('Lou Grand');
    await close();
  });

  it('one takes one’s data along, has the account erased, and keeps it after all', async () => {
    const email = await create('jade');
    const { page, complaints, close } = await enter(email);
    await openSettings(page, words.data);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, words.export)]);
    const data = JSON.parse(await readFile(await file.path(), 'utf8')) as { account: { email: string } };
    expect(data.account.email).toBe(email);

    await press(page, words.erase);
    await press(page, words.eraseYes);
    await page.locator('repere-account').getByText(words.pending).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.reload();
    await press(page, words.launcher);
    await page.getByText(words.pending).waitFor();
    await press(page, words.keep);
    await page.getByText(words.pending).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });
});
