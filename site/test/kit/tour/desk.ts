import type { Locator, Page } from 'playwright-core';
import type { Look } from './panel.ts';

const first = (page: Page, selector: string): Locator => page.locator(`repere-desk ${selector}`).first();

/** What is seen at the desk by whoever is not signed in. */
export async function tourOfGate(page: Page, look: Look): Promise<void> {
  await first(page, 'repere-sign-in input').waitFor();
  await look('sign-in at the desk');
}

/** Through the desk as the coach of the cast sees it, pane by pane where there is room for one alone. */
export async function tourOfDesk(page: Page, look: Look): Promise<void> {
  await first(page, 'repere-desk-queues').waitFor();
  // All that is not closed: the member's question among it.
  await first(page, 'repere-desk-queues .tabs button:nth-child(3)').click();
  await first(page, 'repere-desk-queues .row').waitFor();
  await look('queues');
  await first(page, 'repere-desk-queues .row').click();
  await first(page, 'repere-message').waitFor();
  await first(page, 'repere-desk-bar .acts button').waitFor();
  await look('question at the desk');
  for (const [selector, state] of [
    ['.helps button:nth-child(1)', 'canned replies'],
    ['.helps button:nth-child(2)', 'articles'],
  ] as const) {
    const opener = first(page, `repere-desk-thread ${selector}`);
    await opener.click();
    await first(page, 'repere-desk-thread :is(repere-canned, repere-cite) input').waitFor();
    await look(state);
    // Where there is little room, the list has taken the place of what opened it.
    if (await opener.isVisible()) await opener.click();
    else await page.keyboard.press('Escape');
    await opener.waitFor();
  }
  await first(page, 'repere-desk-thread .modes button:nth-child(2)').click();
  await first(page, 'repere-note-field textarea').fill('Trains before breakfast.');
  await look('note');
  await first(page, 'repere-desk-thread .modes button:nth-child(1)').click();
  const card = first(page, 'repere-desk-bar .icon.card');
  if (await card.isVisible()) {
    await card.click();
    await first(page, 'repere-desk-card h3, repere-desk-card h2').waitFor();
    await look('card alone');
    await first(page, '.card .head .icon').click();
    await card.waitFor();
  }
  await first(page, 'repere-desk-bar .acts .plain').click();
  await first(page, 'repere-hand-over dialog[open]').waitFor();
  await look('hand-over');
  await page.keyboard.press('Escape');
  await first(page, 'repere-hand-over').waitFor({ state: 'detached' });
  if (await first(page, '.top .keys').isVisible()) {
    await first(page, '.top .keys').click();
    await first(page, 'repere-desk-keys dialog[open]').waitFor();
    await look('keys');
    await page.keyboard.press('Escape');
    await first(page, 'repere-desk-keys').waitFor({ state: 'detached' });
  }
  await first(page, '.top .icon[aria-expanded]').click();
  await first(page, '.account h2').waitFor();
  await look('settings of the desk');
  await first(page, '.top .icon.mine').click();
  await first(page, 'repere-account nav .entry').waitFor();
  await look('settings at the desk');
}
