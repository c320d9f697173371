import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTree } from './kit/access-tree.ts';
import { visit, type Visitor } from './kit/browser.ts';
import { eventually } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
let cast: Cast;
let here: Visitor[];

beforeAll(async () => {
  cast = await gather(stage);
  // All are here all the while, so that the same is told of them each time.
  here = await Promise.all(
    [cast.coach, cast.friend, cast.member].map((storageState) =>
      visit(stage.browser, `${stage.server.url}${WORDS.en.article}`, { storageState }),
    ),
  );
  for (const { page } of here) await page.getByRole('button', { name: WORDS.en.launcher }).click();
});

afterAll(() => Promise.all(here.map((visitor) => visitor.close())));

/**
 * What assistive technology is told is what the file says, once all has come that the screen waits for. Recorded anew with `-u`, and read
 * before it is kept; a new one begins as an empty file.
 */
async function expectTree(page: Page, role: string, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`access-tree/${name}.txt`, import.meta.url));
  const kept = await readFile(file, 'utf8');
  await eventually(async () => expect(await accessTree(page, role)).toBe(kept), 8_000).catch(() => undefined);
  await expect(await accessTree(page, role)).toMatchFileSnapshot(file);
}

describe.each(['en', 'fr'] as const)('in %s, assistive technology is told of', (language) => {
  const words = WORDS[language];
  const open = async () => {
    const visitor = await visit(stage.browser, `${stage.server.url}${words.article}`, { storageState: cast.member });
    await visitor.page.getByRole('button', { name: words.launcher }).click();
    await visitor.page.locator('repere-conversation-list .row').first().waitFor();
    return visitor;
  };

  it('the conversations', async () => {
    const { page, close } = await open();
    await expectTree(page, 'dialog', `home.${language}`);
    await close();
  });

  it('a conversation', async () => {
    const { page, close } = await open();
    await page.locator('repere-conversation-list .row').filter({ hasText: 'Sam Keller' }).click();
    await page.locator('repere-message').nth(1).waitFor();
    await expectTree(page, 'dialog', `conversation.${language}`);
    await close();
  });

  it('the settings', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: words.settings }).click();
    await page.locator('repere-account nav .entry').first().waitFor();
    await expectTree(page, 'dialog', `settings.${language}`);
    await close();
  });

  it('the desk', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.desk}`, {
      storageState: cast.coach,
    });
    await page.locator('repere-desk-queues .tabs button').nth(2).click();
    await page.locator('repere-desk-queues .row').first().click();
    await page.locator('repere-message').nth(1).waitFor();
    await page.locator('repere-desk-card h3').first().waitFor();
    await expectTree(page, 'main', `desk.${language}`);
    await close();
  });
});
