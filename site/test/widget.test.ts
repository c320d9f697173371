import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, register, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const words = WORDS.en;

const stage = useStage();

const articlePage = (options = {}) => visit(stage.browser, `${stage.server.url}${words.article}`, options);

describe.each(['light', 'dark'] as const)('the open widget in the %s theme', (colorScheme) => {
  it('is accessible at every step from a question to its conversation', async () => {
    const { page, complaints, close } = await articlePage({ colorScheme });
    const look = async (step: string) => expect([step, await findViolations(page)]).toEqual([step, []]);
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('textbox', { name: words.question }).fill('Is 100 g too much?');
    await look('question');
    await page.getByRole('button', { name: words.haveAccount }).click();
    await page.getByRole('button', { name: words.signIn, exact: true }).waitFor();
    await look('sign-in');
    await page.getByRole('button', { name: words.back }).click();
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByRole('checkbox', { name: words.consent }).waitFor();
    await look('registration');
    await register(stage.server, page, words, `vera-${colorScheme}`);
    await page.getByRole('textbox', { name: words.messageTo }).waitFor();
    await look('conversation');
    await page.getByRole('button', { name: words.back }).click();
    await page.locator('repere-conversation-list').getByRole('button').first().waitFor();
    await look('conversations');
    await page.getByRole('button', { name: words.findPeople }).click();
    await page.getByRole('searchbox', { name: words.findLabel }).waitFor();
    await look('people');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each(['light', 'dark'] as const)('the desk in the %s theme', (colorScheme) => {
  it('is accessible with its list and with a conversation', async () => {
    const email = `coach-${colorScheme}@example.org`;
    await stage.server.createAccount({
      email,
      password: PASSWORD,
      name: 'Sam Keller',
      handle: `sam-${colorScheme}`,
      role: 'coach',
      language: 'en',
    });
    const asking = await articlePage();
    await askAsNewMember(stage.server, asking.page, words, `wim-${colorScheme}`, 'Is 90 g enough?');
    await asking.close();
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.desk}`, { colorScheme });
    await signIn(page, words, email);
    const row = page.getByRole('button', { name: new RegExp(`^Wim-${colorScheme}`) });
    await row.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await row.click();
    await eventually(async () => expect(await texts(page)).toEqual(['Is 90 g enough?']));
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('before it is opened', () => {
  it('asks the server for nothing and stores nothing', async () => {
    const { page, close } = await articlePage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/api/') || path.startsWith('/chat'))).toEqual([]);
    expect(asked.filter((path) => path.startsWith('/widget/'))).toEqual(['/widget/widget.js']);
    expect(await stored(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    await close();
  });
});

describe('members among themselves', () => {
  it('find each other and talk, on pages of two languages', async () => {
    const [left, right] = [await articlePage(), await visit(stage.browser, `${stage.server.url}${WORDS.fr.article}`)];
    await askAsNewMember(stage.server, left.page, words, 'odile', 'A first question');
    await askAsNewMember(stage.server, right.page, WORDS.fr, 'paul', 'Une première question');
    await left.page.getByRole('button', { name: words.back }).click();
    await left.page.getByRole('button', { name: words.findPeople }).click();
    await left.page.getByRole('searchbox', { name: words.findLabel }).fill('PAU');
    await left.page.getByRole('button', { name: /Paul/ }).click();
    await write(left.page, words, 'Salut Paul !');
    await right.page.getByRole('button', { name: WORDS.fr.back }).click();
    await right.page.getByRole('button', { name: /^Odile/ }).click();
    await eventually(async () => expect(await texts(right.page)).toEqual(['Salut Paul !']));
    await right.page.getByRole('button', { name: WORDS.fr.accept }).click();
    await write(right.page, WORDS.fr, 'Salut Odile !');
    await eventually(async () => expect(await texts(left.page)).toEqual(['Salut Paul !', 'Salut Odile !']));
    await Promise.all([left.close(), right.close()]);
  });
});

describe('what goes wrong is said in a sentence', () => {
  it('at a wrong password and a taken handle', async () => {
    const { page, close } = await articlePage();
    await stage.server.createAccount({
      email: 'quinn@example.org',
      password: PASSWORD,
      name: 'Quinn',
      handle: 'quinn',
      role: 'member',
      language: 'en',
    });
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('textbox', { name: words.question }).fill('May I?');
    await page.getByRole('button', { name: words.haveAccount }).click();
    await signIn(page, words, 'quinn@example.org', 'not the password');
    await page.getByText(words.wrongPassword).waitFor();
    await page.getByRole('button', { name: words.back }).click();
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await fillRegistration(page, 'quinn', 'other@example.org');
    await page.getByText(words.handleTaken).waitFor();
    await close();
  });
});

describe('a wrong address', () => {
  it('costs neither the question nor the handle', async () => {
    const { page, close } = await articlePage();
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('textbox', { name: words.question }).fill('Does this get through?');
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await fillRegistration(page, 'tessa', 'tessa@exmaple.org');
    await page.getByRole('textbox', { name: words.code }).waitFor();
    await page.getByRole('button', { name: words.otherAddress }).click();
    await register(stage.server, page, words, 'tessa');
    await eventually(async () => expect(await texts(page)).toEqual(['Does this get through?']));
    await close();
  });
});

describe('a message that could not go yet', () => {
  it('survives the closing of its page, and goes once when one comes back', async () => {
    const { page, close } = await articlePage();
    await askAsNewMember(stage.server, page, words, 'ugo', 'Before the fall');
    await stage.server.kill();
    await write(page, words, 'Written in the dark');
    await eventually(async () => expect((await shown(page)).at(-1)).toMatchObject({ text: 'Written in the dark' }));
    expect((await shown(page)).at(-1)?.state).not.toBe(words.sent);
    const context = page.context();
    await page.close();
    await stage.server.start();
    const later = await context.newPage();
    await later.goto(`${stage.server.url}${words.article}`);
    await later.getByRole('button', { name: words.launcher }).click();
    await later.locator('repere-conversation-list').getByRole('button').first().click();
    await eventually(async () =>
      expect(await shown(later)).toEqual([
        { text: 'Before the fall' },
        { text: 'Written in the dark', state: words.sent },
      ]),
    );
    await close();
  });
});

describe('signing out', () => {
  it('leaves nothing of the person in the browser', async () => {
    const { page, close } = await articlePage();
    await askAsNewMember(stage.server, page, words, 'rosa', 'A private question');
    await page.getByRole('button', { name: words.back }).click();
    await page.getByRole('button', { name: words.settings }).click();
    await page.getByRole('button', { name: words.signOut }).click();
    await page.getByRole('textbox', { name: words.question }).waitFor();
    const left = await page.evaluate(async () => {
      const rows: unknown[] = [];
      for (const { name } of await indexedDB.databases())
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name ?? '');
          opening.onerror = () => reject(opening.error ?? new Error('no database'));
          opening.onsuccess = () => {
            const stores = [...opening.result.objectStoreNames];
            if (stores.length === 0) return resolve();
            const reading = opening.result
              .transaction(stores)
              .objectStore(stores[0] ?? '')
              .getAll();
            reading.onsuccess = () => {
              rows.push(...(reading.result as unknown[]));
              opening.result.close();
              resolve();
            };
          };
        });
      return { rows, local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie };
    });
    expect(left).toEqual({ rows: [], local: {}, session: {}, cookies: '' });
    await close();
  });
});

async function fillRegistration(page: Page, handle: string, email: string): Promise<void> {
  await page.getByRole('textbox', { name: words.name, exact: true }).fill('Somebody');
  await page.getByRole('textbox', { name: words.handle, exact: true }).fill(handle);
  await page.getByRole('textbox', { name: words.email }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('checkbox', { name: words.ofAge }).check();
  await page.getByRole('checkbox', { name: words.consent }).check();
  await page.getByRole('button', { name: words.register }).click();
}

function stored(page: Page) {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
}
