import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { ServerProcess } from './server-process.ts';
import type { Words } from './words.ts';

export const PASSWORD = 'juniper under snow';

/** A message as it stands on a person's screen. */
export interface Shown {
  text: string;
  /** The words beside one's own messages: waiting, not sent, and on the newest of each sent, delivered, read. */
  state: string | undefined;
}

/** The messages on the screen, from top to bottom. */
export function shown(page: Page): Promise<Shown[]> {
  return page.locator('repere-message').evaluateAll((all) =>
    all.map((each) => {
      const body = each.shadowRoot?.querySelector('.body')?.cloneNode(true) as Element;
      body.querySelector('.origin')?.remove();
      return {
        text: body.textContent.trim(),
        state: each.shadowRoot?.querySelector('.state span')?.textContent ?? undefined,
      };
    }),
  );
}

/** The texts alone. */
export async function texts(page: Page): Promise<string[]> {
  return (await shown(page)).map(({ text }) => text);
}

/** Waits until a check of the screen holds. */
export function eventually<Seen>(check: () => Promise<Seen>, timeout = 30_000): Promise<Seen> {
  return vi.waitFor(check, { timeout, interval: 100 });
}

/** Writes into the open conversation and presses Enter. */
export async function write(page: Page, words: Words, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: words.messageTo });
  await field.fill(text);
  await field.press('Enter');
}

/** Asks from the first section of the article, becomes a member on the way, and ends in the conversation. */
export async function askAsNewMember(
  server: ServerProcess,
  page: Page,
  words: Words,
  handle: string,
  question: string,
) {
  await page.locator('[data-repere-ask]').first().click();
  await page.getByRole('textbox', { name: words.question }).fill(question);
  await page.getByRole('button', { name: words.send, exact: true }).click();
  await register(server, page, words, handle);
  // A coach who is at the desk may have it before anybody looks.
  const arrived = [words.sent, words.delivered, words.read];
  await eventually(async () => {
    const last = (await shown(page)).at(-1);
    expect(last?.text).toBe(question);
    expect(arrived).toContain(last?.state);
  });
}

/** Fills in the registration that is on the screen, and the code from the mail. */
export async function register(server: ServerProcess, page: Page, words: Words, handle: string): Promise<void> {
  const email = `${handle}@example.org`;
  await page
    .getByRole('textbox', { name: words.name, exact: true })
    .fill(`${handle[0]?.toUpperCase()}${handle.slice(1)}`);
  await page.getByRole('textbox', { name: words.handle, exact: true }).fill(handle);
  await page.getByRole('textbox', { name: words.email }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('checkbox', { name: words.ofAge }).check();
  await page.getByRole('checkbox', { name: words.consent }).check();
  await page.getByRole('button', { name: words.register }).click();
  const code: Locator = page.getByRole('textbox', { name: words.code });
  await code.waitFor();
  await code.fill(await server.newestCode(email));
  // Six digits are enough: where that did not already confirm, the button does.
  await page
    .getByRole('button', { name: words.confirm })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
}

/** Signs in through the form that is on the screen. */
export async function signIn(page: Page, words: Words, email: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: words.email }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}
