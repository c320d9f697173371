import type { ReportPage } from '@repere/protocol';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_WORDS } from './kit/account-words.ts';
import { findViolations } from './kit/axe.ts';
import { visit, type Visitor } from './kit/browser.ts';
import { eventually, PASSWORD, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = WORDS[language];

  /** Creates somebody, as the owner does, and lets them open the panel and sign in. */
  async function arrive(name: string, role = 'member'): Promise<Visitor> {
    const handle = `${name.toLowerCase()}-${language}`;
    const email = `${handle}@example.org`;
    await stage.server.createAccount({ email, password: PASSWORD, name, handle, role, language });
    const visitor = await visit(stage.browser, `${stage.server.url}${words.article}`);
    await visitor.page.getByRole('button', { name: words.launcher }).click();
    await visitor.page.getByRole('button', { name: words.haveAccount }).click();
    await signIn(visitor.page, words, email);
    await visitor.page.getByRole('button', { name: words.findPeople }).waitFor();
    return visitor;
  }

  /** Looks somebody up and writes to them for the first time. */
  async function writeFirst(page: Page, name: string, text: string): Promise<void> {
    await page.getByRole('button', { name: words.findPeople }).click();
    await page.getByRole('searchbox', { name: words.findLabel }).fill(`${name.toLowerCase()}-${language}`);
    await page.locator('repere-person-search li').getByRole('button').click();
    await write(page, words, text);
    await eventually(async () => expect((await shown(page)).at(-1)).toEqual({ text, state: words.sent }));
  }

  const back = (page: Page) => page.getByRole('button', { name: words.back }).click();
  const open = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const asking = (page: Page) => page.getByText(words.asking).first();

  it('a declined request looks like one that waits; an accepted one opens a conversation', async () => {
    const [ada, bo, cleo] = [await arrive('Ada'), await arrive('Bo'), await arrive('Cleo')];
    await writeFirst(ada.page, 'Bo', 'Hello Bo, see https://example.org/');
    await asking(ada.page).waitFor();

    await open(bo.page, 'Ada');
    await eventually(async () => expect(await texts(bo.page)).toEqual(['Hello Bo, see https://example.org/']));
    expect(await bo.page.locator('repere-message a').count()).toBe(0);
    await bo.page.getByRole('button', { name: words.accept }).waitFor();
    expect(await findViolations(bo.page)).toEqual([]);
    await bo.page.getByRole('button', { name: words.decline }).click();
    await bo.page.getByText(words.declined).waitFor();

    // What she sees is what somebody sees whose request still waits, then and after a reload.
    await write(ada.page, words, 'Are you there?');
    const stillAsking = async () => {
      expect(await shown(ada.page)).toEqual([
        { text: 'Hello Bo, see https://example.org/' },
        { text: 'Are you there?', state: words.sent },
      ]);
      expect(await asking(ada.page).count()).toBe(1);
    };
    await eventually(stillAsking);
    await ada.page.reload();
    await ada.page.getByRole('button', { name: words.launcher }).click();
    await open(ada.page, 'Bo');
    await eventually(stillAsking);
    await bo.page.reload();
    await bo.page.getByRole('button', { name: words.launcher }).click();
    await bo.page.getByRole('button', { name: words.findPeople }).waitFor();
    expect(await bo.page.getByRole('button', { name: /^Ada/ }).count()).toBe(0);

    await back(ada.page);
    await writeFirst(ada.page, 'Cleo', 'Hello Cleo');
    await open(cleo.page, 'Ada');
    await cleo.page.getByRole('button', { name: words.accept }).click();
    await ada.page.locator('repere-timeline .joined').getByText(words.acceptedYours).waitFor();
    expect(await asking(ada.page).count()).toBe(0);
    await write(cleo.page, words, 'Hello Ada');
    await eventually(async () => expect(await texts(ada.page)).toEqual(['Hello Cleo', 'Hello Ada']));
    for (const { complaints, close } of [ada, bo, cleo]) {
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('a block keeps messages away that their author sees sent; a report carries those around it alone', async () => {
    const [dan, eve] = [await arrive('Dan'), await arrive('Eve')];
    await writeFirst(dan.page, 'Eve', 'one');
    await open(eve.page, 'Dan');
    await eve.page.getByRole('button', { name: words.accept }).click();
    const said = ['one'];
    for (const text of ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']) {
      said.push(text);
      await write(said.length % 2 ? dan.page : eve.page, words, text);
      for (const { page } of [dan, eve]) await eventually(async () => expect(await texts(page)).toEqual(said));
    }

    // Eve reports “five”, which takes the three on each side with it.
    await eve.page.getByRole('button', { name: words.messageMenu }).nth(2).click();
    await eve.page.getByRole('menuitem', { name: words.report }).click();
    await eve.page.getByLabel(words.reportReason).check();
    expect(await findViolations(eve.page)).toEqual([]);
    await eve.page.getByRole('button', { name: words.reportSend }).click();
    await eve.page.getByRole('heading', { name: words.reportThanks }).waitFor();
    await eve.page.getByRole('button', { name: words.reportDone }).click();
    const admin = await arrive('Fay', 'admin');
    const { reports } = await admin.page.evaluate(() =>
      // The panel’s own socket: there is no page for reports.
      (document.querySelector('repere-chat') as unknown as Panel).store.access.request('reports:list', {}),
    );
    expect(reports[0]).toMatchObject({ by: { name: 'Eve' }, about: { name: 'Dan' }, reason: 'harassment' });
    expect(reports[0]?.excerpt?.messages.map(({ text }) => text)).toEqual(said.slice(1, 8));

    await eve.page.getByRole('button', { name: words.menu }).click();
    await eve.page.getByRole('menuitem', { name: words.block }).click();
    await eve.page.locator('repere-block').getByRole('button', { name: words.block }).click();
    await eve.page.getByText(words.youBlocked).waitFor();
    await write(dan.page, words, 'Are you angry?');
    const kept = async () => {
      expect((await shown(dan.page)).at(-1)).toEqual({ text: 'Are you angry?', state: words.sent });
      expect(await texts(eve.page)).toEqual(said);
      expect(await eve.page.getByRole('textbox', { name: words.messageTo }).count()).toBe(0);
    };
    await eventually(kept);
    for (const [{ page }, other] of [[dan, 'Eve'] as const, [eve, 'Dan'] as const]) {
      await page.reload();
      await page.getByRole('button', { name: words.launcher }).click();
      await open(page, other);
    }
    await eventually(kept);

    await eve.page.getByRole('button', { name: words.unblock }).click();
    // What came before the server knew of it would be kept away for good.
    await eve.page.getByRole('textbox', { name: words.messageTo }).waitFor();
    await write(dan.page, words, 'Still friends?');
    await eventually(async () => expect(await texts(eve.page)).toEqual([...said, 'Still friends?']));
    for (const { complaints, close } of [dan, eve, admin]) {
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('one sees the other here and writing, until they block or hide', async () => {
    const [gus, ivy] = [await arrive('Gus'), await arrive('Ivy')];
    await writeFirst(gus.page, 'Ivy', 'Hello Ivy');
    await open(ivy.page, 'Gus');
    const marks = (page: Page) => page.locator('repere-chat .top').getByText(words.hereNow).count();
    const both = async (gusSees: number, ivySees: number) =>
      eventually(async () => expect([await marks(gus.page), await marks(ivy.page)]).toEqual([gusSees, ivySees]));
    await ivy.page.getByRole('button', { name: words.accept }).waitFor();
    await both(0, 0);
    await ivy.page.getByRole('button', { name: words.accept }).click();
    await both(1, 1);

    await ivy.page.getByRole('textbox', { name: words.messageTo }).pressSequentially('Hel');
    await gus.page.locator('repere-typing p').getByText(words.writing).waitFor();
    expect(await findViolations(gus.page)).toEqual([]);
    await write(ivy.page, words, 'Hello Gus');
    await eventually(async () => expect(await texts(gus.page)).toEqual(['Hello Ivy', 'Hello Gus']));
    await eventually(async () => expect(await gus.page.locator('repere-typing p').innerText()).toBe(''));

    await ivy.page.getByRole('button', { name: words.menu }).click();
    await ivy.page.getByRole('menuitem', { name: words.block }).click();
    await ivy.page.locator('repere-block').getByRole('button', { name: words.block }).click();
    await both(0, 0);
    await ivy.page.getByRole('button', { name: words.unblock }).click();
    // Ivy’s list has changed, so that she asks again at once; Gus asks when he looks at the page.
    await both(0, 1);
    await gus.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await both(1, 1);

    await back(ivy.page);
    await ivy.page.getByRole('button', { name: words.settings }).click();
    await ivy.page.getByRole('button', { name: ACCOUNT_WORDS[language].profile }).click();
    await ivy.page.getByRole('checkbox', { name: words.showPresence }).uncheck();
    await ivy.page.getByRole('button', { name: ACCOUNT_WORDS[language].save }).click();
    await both(0, 0);
    for (const { complaints, close } of [gus, ivy]) {
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

/** The panel as a page finds it, in the part that these tests reach into. */
interface Panel {
  store: { access: { request(name: 'reports:list', payload: object): Promise<ReportPage> } };
}
