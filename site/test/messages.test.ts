import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

const TOOLS = {
  en: { own: /^Actions on your message/, quote: 'Quote', edit: 'Edit', remove: 'Delete', erased: 'has been erased' },
  fr: {
    own: /^Actions sur votre message/,
    quote: 'Citer',
    edit: 'Modifier',
    remove: 'Supprimer',
    erased: 'a été effacé',
  },
};

/** Opens the menu of the newest message that a name fits, and chooses something. */
async function choose(page: Page, message: RegExp, act: string): Promise<void> {
  await page.getByRole('button', { name: message }).last().click();
  await page.getByRole('menuitem', { name: act }).click();
}

it.each(['en', 'fr'] as const)(
  'what one quotes, edits and deletes is so for the other too, also what was done without a connection: in %s',
  async (language) => {
    const [words, tools] = [WORDS[language], TOOLS[language]];
    const email = `noa-${language}@example.org`;
    const person = { email, password: PASSWORD, name: 'Noa Berg', handle: `noa-${language}`, role: 'coach', language };
    await stage.server.createAccount(person);
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);
    await askAsNewMember(stage.server, member.page, words, `elsa-${language}`, 'Is it enuogh?');
    await signIn(coach.page, words, email);
    await coach.page.getByRole('button', { name: new RegExp(`^elsa-${language}`, 'i') }).click();
    await eventually(async () => expect(await texts(coach.page)).toEqual(['Is it enuogh?']));

    await choose(member.page, tools.own, tools.edit);
    const field = member.page.getByRole('textbox', { name: words.messageTo });
    await eventually(async () => expect(await field.inputValue()).toBe('Is it enuogh?'));
    await write(member.page, words, 'Is it enough?');
    for (const { page } of [member, coach])
      await eventually(async () => expect(await texts(page)).toEqual(['Is it enough?']));

    await write(coach.page, words, 'About 1.6 g a kilogram is.');
    await eventually(async () => expect(await texts(member.page)).toHaveLength(2));
    await choose(member.page, words.messageMenu, tools.quote);
    await write(member.page, words, 'Each day?');
    const quoted = (page: Page) => page.locator('repere-quoted').locator('.words').allTextContents();
    for (const { page } of [member, coach])
      await eventually(async () => expect(await quoted(page)).toEqual(['About 1.6 g a kilogram is.']));
    expect(await findViolations(member.page)).toEqual([]);

    // What is changed while the server is away waits, says so, and goes once.
    await stage.server.kill();
    await choose(member.page, tools.own, tools.remove);
    await member.page.getByRole('alertdialog').getByRole('button', { name: tools.remove }).click();
    await member.page.locator('repere-pending p').waitFor();
    await stage.server.start();
    for (const { page } of [member, coach])
      await eventually(async () => expect((await texts(page)).at(-1)).toContain(tools.erased));
    await eventually(async () => expect(await member.page.locator('repere-pending').count()).toBe(0));
    expect(await findViolations(member.page)).toEqual([]);

    // A reload shows the same: it is the store that holds it.
    await coach.page.reload();
    await coach.page.getByRole('button', { name: new RegExp(`^elsa-${language}`, 'i') }).click();
    await eventually(async () => {
      const [first, second, third] = await texts(coach.page);
      expect([first, second]).toEqual(['Is it enough?', 'About 1.6 g a kilogram is.']);
      expect(third).toContain(tools.erased);
    });
    await member.close();
    await coach.close();
  },
);
