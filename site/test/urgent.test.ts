import { describe, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, shown, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

describe.each([
  ['en', 'I have chest pain since this morning', 'tel:999'],
  ['fr', 'j’ai mal à la poitrine depuis ce matin', 'tel:15'],
] as const)('whoever writes of an emergency without a network, in %s', (language, text, number) => {
  const words = WORDS[language];
  const open = () => visit(stage.browser, `${stage.server.url}${words.article}`);

  it('is shown whom to call before they have an account', async () => {
    const { page, close } = await open();
    const lists = page.waitForResponse((response) => response.url().includes('/urgent.later'));
    await page.getByRole('button', { name: words.launcher }).click();
    const field = page.getByRole('textbox', { name: words.question });
    await field.click();
    await (await lists).finished();
    await page.locator('repere-urgent-draft:defined').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await field.fill(text);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.locator(`repere-urgent-draft a[href="${number}"]`).waitFor();
    await close();
  });

  it('is shown it in a conversation, while the message waits', async () => {
    const { page, close } = await open();
    await askAsNewMember(stage.server, page, words, `zoe-${language}`, 'A first question');
    await page.getByRole('textbox', { name: words.messageTo }).click();
    await page.locator('repere-conversation repere-urgent:defined').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await write(page, words, text);
    await page.locator(`repere-conversation a[href="${number}"]`).waitFor();
    await eventually(async () => expect((await shown(page)).at(-1)).toMatchObject({ text, state: words.waiting }));
    await close();
  });
});
