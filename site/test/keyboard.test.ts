import { expect, it } from 'vitest';
import { ACCOUNT_WORDS } from './kit/account-words.ts';
import { visit } from './kit/browser.ts';
import { expectFocus, expectKept, press, reach, reachByArrows } from './kit/keyboard.ts';
import { askAsNewMember, eventually, PASSWORD, shown, texts } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

const words = WORDS.en;

it('leads from the first Tab of an article to a sent question, and back to where one was', async () => {
  const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.article}`);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const box = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
  const launcher = button(words.launcher);
  const type = (text: string) => page.keyboard.type(text);

  // Open and close from a section of the article, and from the launcher: each gets the focus back.
  const ask = page.locator('[data-repere-ask]').first();
  await press(page, ask);
  await expectFocus(page, box(words.question));
  await page.keyboard.press('Escape');
  await expectFocus(page, ask);
  await press(page, launcher);
  await expectFocus(page, box(words.question));
  await press(page, button('Close'), 'Shift+Tab');
  await expectFocus(page, launcher);
  await page.keyboard.press('Enter');
  await expectFocus(page, box(words.question));

  await type('Is 90 g a day enough?');
  await press(page, button(words.send));
  await expectFocus(page, box(words.name));
  await type('Vera');
  await reach(page, box(words.handle));
  await type('vera');
  await reach(page, box(words.email));
  await type('vera@example.org');
  await reach(page, page.getByLabel(words.password, { exact: true }));
  await type(PASSWORD);
  for (const name of [words.ofAge, words.consent]) {
    await reach(page, page.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }
  await press(page, button(words.register));
  await expectFocus(page, page.getByRole('textbox', { name: words.code }));
  await type(await stage.server.newestCode('vera@example.org'));
  await page.keyboard.press('Enter');
  await expectFocus(page, box(words.messageTo));
  await eventually(async () =>
    expect(await shown(page)).toEqual([{ text: 'Is 90 g a day enough?', state: words.sent }]),
  );
  await type('Or rather 100?');
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await shown(page)).at(-1)?.text).toBe('Or rather 100?'));
  await expectFocus(page, box(words.messageTo));
  expect(complaints).toEqual([]);
  await close();
});

it('goes through conversation, people and settings without losing the focus once', async () => {
  for (const handle of ['wanda', 'xenia'])
    await stage.server.createAccount({
      email: `${handle}@example.org`,
      password: PASSWORD,
      name: `${handle[0]?.toUpperCase()}${handle.slice(1)}`,
      handle,
      role: 'member',
      language: 'en',
    });
  const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.article}`);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const title = page.locator('repere-chat #title');
  await press(page, button(words.launcher), 'Shift+Tab');
  await press(page, button(words.haveAccount));
  await expectFocus(page, page.getByRole('textbox', { name: words.email }));
  await page.keyboard.type('wanda@example.org');
  await reach(page, page.getByLabel(words.password, { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  // Somebody to write to.
  await button(words.findPeople).waitFor();
  await expectKept(page);
  await press(page, button(words.findPeople));
  await expectFocus(page, page.getByRole('searchbox', { name: words.findLabel }));
  await page.keyboard.type('xen');
  await press(page, page.locator('repere-person-search li').getByRole('button'));
  await expectFocus(page, page.getByRole('textbox', { name: words.messageTo }));
  await page.keyboard.type('Hello Xenia');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await shown(page)).toEqual([{ text: 'Hello Xenia', state: words.sent }]));
  await expectFocus(page, page.getByRole('textbox', { name: words.messageTo }));

  // What can be done with a message: open, look, leave; then change it.
  const actions = button(/^Actions on your message/);
  const field = page.getByRole('textbox', { name: words.messageTo });
  await press(page, actions, 'Shift+Tab');
  await expectFocus(page, page.getByRole('menuitem').first());
  await page.keyboard.press('Escape');
  await expectFocus(page, actions);
  await page.keyboard.press('Enter');
  await expectFocus(page, page.getByRole('menuitem').first());
  await reachByArrows(page, page.getByRole('menuitem', { name: 'Edit' }));
  await page.keyboard.press('Enter');
  await expectFocus(page, field);
  await page.keyboard.type(' and good morning');
  await page.keyboard.press('Enter');
  await eventually(async () =>
    expect((await shown(page)).map(({ text }) => text)).toEqual(['Hello Xenia and good morning']),
  );
  await expectFocus(page, field);

  // Escape closes the innermost: the menu, the dialogue that it opened, the panel.
  const menu = button(words.menu);
  await press(page, menu, 'Shift+Tab');
  await expectFocus(page, page.getByRole('menuitem').first());
  await page.keyboard.press('ArrowDown');
  await expectFocus(page, page.getByRole('menuitem', { name: words.block }));
  await page.keyboard.press('Escape');
  await expectFocus(page, menu);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectFocus(page, page.locator('repere-block #title'));
  await page.keyboard.press('Escape');
  await expectFocus(page, menu);
  await page.keyboard.press('Escape');
  await expectFocus(page, button(words.launcher));
  await page.keyboard.press('Enter');
  await expectKept(page);

  // Back on the list.
  await press(page, button(words.back), 'Shift+Tab');
  await expectFocus(page, title);
  await press(page, page.locator('repere-conversation-list').getByRole('button'));
  await expectFocus(page, page.getByRole('textbox', { name: words.messageTo }));
  await press(page, button(words.back), 'Shift+Tab');
  await expectFocus(page, title);

  // Settings: into each part and out again.
  const account = ACCOUNT_WORDS.en;
  await press(page, button(words.settings));
  await expectFocus(page, page.locator('repere-account .focus'));
  for (const part of [account.profile, account.devices, account.data]) {
    await press(page, page.locator('repere-account nav').getByRole('button', { name: part }));
    await expectFocus(page, page.locator('repere-account .focus'));
    await press(page, button(words.back), 'Shift+Tab');
    await expectFocus(page, page.locator('repere-account .focus'));
  }
  await press(page, button(words.back), 'Shift+Tab');
  await expectFocus(page, title);
  await page.keyboard.press('Escape');
  await expectFocus(page, button(words.launcher));
  expect(complaints).toEqual([]);
  await close();
});

it('works at the desk by keys alone: take a question, answer, note, hand it on or not, close', async () => {
  await stage.server.createAccount({
    email: 'sam@example.org',
    password: PASSWORD,
    name: 'Sam Keller',
    handle: 'sam',
    role: 'coach',
    language: 'en',
  });
  const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
  await askAsNewMember(stage.server, member.page, words, 'zoe', 'How much is enough?');
  const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.desk}`);
  const desk = (selector: string) => page.locator(`repere-desk ${selector}`);
  await reach(page, page.getByRole('textbox', { name: words.email }));
  await page.keyboard.type('sam@example.org');
  await reach(page, page.getByLabel(words.password, { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  const row = desk('repere-desk-queues .row').filter({ hasText: 'Zoe' });
  await row.waitFor();

  // The list of keys opens and closes, and gives the focus back.
  const keys = page.getByRole('button', { name: 'Keys', exact: true });
  await press(page, keys);
  await desk('repere-desk-keys dialog[open]').waitFor();
  await expectKept(page);
  await page.keyboard.press('Escape');
  await expectFocus(page, keys);

  // Next in the queue, claim, reply.
  await reach(page, row, 'j');
  await desk('repere-message').waitFor();
  await page.keyboard.press('c');
  await desk('repere-desk-bar .happened').filter({ hasText: 'You took it' }).waitFor();
  await expectKept(page);
  await page.keyboard.press('r');
  const field = page.getByRole('textbox', { name: words.messageTo });
  await expectFocus(page, field);
  await page.keyboard.type('About 1.6 g per kilogram.');
  await page.keyboard.press('Enter');
  await eventually(async () =>
    expect(await texts(member.page)).toEqual(['How much is enough?', 'About 1.6 g per kilogram.']),
  );
  await expectFocus(page, field);

  // A note; Escape leaves the field, so that keys are keys again.
  await page.keyboard.press('Escape');
  await expectKept(page);
  await page.keyboard.press('n');
  const note = desk('repere-note-field textarea');
  await expectFocus(page, note);
  await page.keyboard.type('Trains before breakfast.');
  await press(page, desk('repere-note-field').getByRole('button', { name: 'Save the note' }));
  await desk('repere-note').filter({ hasText: 'Trains before breakfast.' }).waitFor();
  await expectKept(page);

  // Handing over is asked about in a dialogue: Escape leaves that alone.
  await page.keyboard.press('Escape');
  await expectKept(page);
  await page.keyboard.press('h');
  await desk('repere-hand-over dialog[open]').waitFor();
  await expectKept(page);
  await page.keyboard.press('Escape');
  await desk('repere-hand-over').waitFor({ state: 'detached' });
  await expectKept(page);
  await page.keyboard.press('e');
  await desk('repere-desk-bar .happened').filter({ hasText: 'You closed it' }).waitFor();
  await expectKept(page);
  expect(complaints).toEqual([]);
  await Promise.all([member.close(), close()]);
});
