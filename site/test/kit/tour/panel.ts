import type { Locator, Page } from 'playwright-core';

/** Where the panel stands in the test that takes the tour, and what that test does there. */
export type Look = (state: string) => Promise<void>;

const first = (page: Page, selector: string): Locator => page.locator(`repere-chat ${selector}`).first();

/**
 * Through what a visitor sees, from the launcher on. Goes by what the panel is made of and not by its words, so that it can be taken in
 * any language.
 */
export async function tourAsVisitor(page: Page, launcher: string, look: Look): Promise<void> {
  await page.locator('[data-repere-ask]').first().click();
  await first(page, 'repere-composer textarea').fill('Is 90 g a day enough?');
  await look('question');
  await first(page, '.compose > .quiet').click();
  await first(page, 'repere-sign-in input').waitFor();
  await look('sign-in');
  await first(page, 'repere-sign-in .primary').click();
  await first(page, 'repere-sign-in [aria-invalid=true]').waitFor();
  await look('sign-in with faults');
  await first(page, 'repere-sign-in .start').click();
  await first(page, 'repere-forgotten input').waitFor();
  await look('forgotten');
  await back(page);
  await first(page, 'repere-sign-in input').waitFor();
  await back(page);
  await first(page, 'repere-composer .primary').click();
  await first(page, 'repere-register input').waitFor();
  await look('registration');
  await first(page, 'repere-register .primary').click();
  await first(page, 'repere-register [aria-invalid=true]').waitFor();
  await look('registration with faults');
  await close(page, launcher);
}

/** Through what the member of the cast sees. */
export async function tourAsMember(page: Page, launcher: string, look: Look): Promise<void> {
  await page.getByRole('button', { name: launcher }).click();
  await row(page, 'Sam Keller').waitFor();
  await look('home');

  await first(page, '.doors .primary').click();
  await first(page, '.compose').waitFor();
  await look('question of a member');
  await back(page);
  await first(page, '.doors .plain').click();
  await first(page, 'repere-person-search input').fill('e');
  await look('people');
  await first(page, 'repere-person-search input').fill('ines');
  await first(page, 'repere-person-search li').waitFor();
  await look('people found');
  await back(page);

  await row(page, 'Sam Keller').click();
  await first(page, 'repere-message').nth(0).waitFor();
  await look('conversation with a coach');
  await back(page);
  await row(page, 'Tom Okafor').click();
  await first(page, 'repere-standing-bar button').waitFor();
  await look('request');
  await back(page);
  await row(page, 'Ines Haddad').click();
  await first(page, 'repere-standing-bar .note').waitFor();
  await look('request that waits');
  await back(page);

  await row(page, 'Uma Vidal').click();
  await first(page, 'repere-person-menu button').waitFor();
  await look('conversation');
  await openMessageMenu(page);
  await look('menu of a message');
  for (const [act, state] of [
    ['edit', 'changing a message'],
    ['quote', 'quoting'],
  ] as const) {
    await openMessageMenu(page);
    await first(page, `repere-message-menu .${act}`).click();
    await first(page, '.stop').waitFor();
    await look(state);
    await first(page, '.stop').click();
  }
  await openMessageMenu(page);
  await first(page, 'repere-message-menu .remove').click();
  await first(page, 'repere-message-menu #keep').waitFor();
  await look('asked before deleting');
  // Whoever looked may have closed it.
  if (await first(page, '#keep').isVisible()) await first(page, '#keep').click();
  await sheet(page, 0, 'person', look);
  await sheet(page, 1, 'block', look);
  await sheet(page, 2, 'report', look);
  await back(page);

  await first(page, '.top .icon:has(repere-avatar)').click();
  const parts = page.locator('repere-account nav .entry');
  await parts.first().waitFor();
  await look('settings');
  // The last one signs out.
  const count = (await parts.count()) - 1;
  for (let place = 0; place < count; place += 1) {
    await parts.nth(place).click();
    await page.locator('repere-account .section h2').waitFor();
    await page.locator('repere-account .section > :not(.back, h2)').locator('p, form, li, input').first().waitFor();
    await look(`settings, part ${place + 1}`);
    await back(page);
    await parts.first().waitFor();
  }
  await back(page);
  await close(page, launcher);
}

/** Opens the menu of the newest message, one's own, unless it is open. */
async function openMessageMenu(page: Page): Promise<void> {
  if (await first(page, 'repere-message-menu [role=menuitem]').isVisible()) return;
  await page.locator('repere-chat repere-message [data-act=menu]').last().click();
  await first(page, 'repere-message-menu [role=menuitem]').waitFor();
}

/** Opens one of the sheets about a person from the menu, shows the menu on the way, and leaves both. */
async function sheet(page: Page, place: number, state: string, look: Look): Promise<void> {
  await first(page, 'repere-person-menu #button').click();
  await page.getByRole('menuitem').nth(place).waitFor();
  if (place === 0) {
    await look('menu about a person');
    // Whoever looked may have closed it.
    if (!(await page.getByRole('menuitem').first().isVisible()))
      await first(page, 'repere-person-menu #button').click();
  }
  await page.getByRole('menuitem').nth(place).click();
  await page.locator('repere-chat dialog[open] button').first().waitFor();
  await look(state);
  await page.keyboard.press('Escape');
  await page.locator('repere-chat dialog[open]').waitFor({ state: 'detached' });
}

const row = (page: Page, name: string): Locator =>
  page.locator('repere-chat repere-conversation-list .row').filter({ hasText: name }).first();

const back = (page: Page): Promise<void> => first(page, '.top.inner > .icon').click();

/** Closes the panel, and waits for the launcher to be back. */
async function close(page: Page, launcher: string): Promise<void> {
  await first(page, '.top > .icon:last-child').click();
  await page.getByRole('button', { name: launcher }).waitFor();
}
