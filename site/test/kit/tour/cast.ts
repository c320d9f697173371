import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { visit } from '../browser.ts';
import { askAsNewMember, eventually, PASSWORD, shown, signIn, texts, write } from '../people.ts';
import type { Stage } from '../stage.ts';
import { WORDS } from '../words.ts';

/** Cookies and storage of somebody who is signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who the tours are taken as. */
export interface Cast {
  member: SignedIn;
  coach: SignedIn;
  /** The other person of the member's direct conversation. */
  friend: SignedIn;
}

const words = WORDS.en;

/** Long enough to wrap on every screen. */
const ANSWER =
  'Around 100 g, spread over three meals. https://example.org/a/page/with/an/address/that/no/line/of/a/phone/can/ever/hold says the same at length.';

/** Lets a member ask a coach, hear from a stranger, ask one herself, and talk with a third: what the panel can show of people. */
export async function gather(stage: Stage): Promise<Cast> {
  for (const [name, handle, role] of [
    ['Sam Keller', 'sam', 'coach'],
    ['Tom Okafor', 'tom', 'member'],
    ['Uma Vidal', 'uma', 'member'],
    ['Ines Haddad', 'ines', 'member'],
  ] as const)
    await stage.server.createAccount({
      email: `${handle}@example.org`,
      password: PASSWORD,
      name,
      handle,
      role,
      language: 'en',
    });
  const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
  const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);
  await askAsNewMember(stage.server, member.page, words, 'lea', 'Is 90 g a day enough for me?');
  await signIn(coach.page, words, 'sam@example.org');
  await coach.page.getByRole('button', { name: /^Lea/ }).click();
  await write(coach.page, words, ANSWER);
  await eventually(async () => expect(await texts(member.page)).toHaveLength(2));

  let friend: SignedIn = { cookies: [], origins: [] };
  for (const handle of ['tom', 'uma']) {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`);
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('button', { name: words.haveAccount }).click();
    await signIn(page, words, `${handle}@example.org`);
    await writeFirst(page, 'lea', `Hello from ${handle}, see https://example.org/`);
    friend = await page.context().storageState();
    await close();
  }
  await member.page.getByRole('button', { name: words.back }).click();
  await member.page.getByRole('button', { name: /^Uma/ }).click();
  await member.page.getByRole('button', { name: words.accept }).click();
  await write(member.page, words, 'Hello Uma');
  await eventually(async () => expect((await shown(member.page)).at(-1)?.state).toBe(words.sent));
  await member.page.getByRole('button', { name: words.back }).click();
  await writeFirst(member.page, 'ines', 'Hello Ines');
  const signedIn = {
    member: await member.page.context().storageState(),
    coach: await coach.page.context().storageState(),
    friend,
  };
  await Promise.all([member.close(), coach.close()]);
  return signedIn;
}

async function writeFirst(page: Page, handle: string, text: string): Promise<void> {
  await page.getByRole('button', { name: words.findPeople }).click();
  await page.getByRole('searchbox', { name: words.findLabel }).fill(handle);
  await page.locator('repere-person-search li').getByRole('button').click();
  await write(page, words, text);
  await eventually(async () => expect((await shown(page)).at(-1)).toEqual({ text, state: words.sent }));
}
