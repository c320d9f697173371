import { expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { launchFirefox } from './kit/firefox/launch.ts';
import { askAsNewMember, eventually, PASSWORD, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage({}, launchFirefox);

const words = WORDS.en;

it('a visitor asks and becomes a member on the way, and a coach answers', async () => {
  const email = 'sam@example.org';
  await stage.server.createAccount({
    email,
    password: PASSWORD,
    name: 'Sam Keller',
    handle: 'sam',
    role: 'coach',
    language: 'en',
  });
  const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
  const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);
  expect(await member.page.evaluate(() => navigator.userAgent)).toMatch(/Firefox/);
  await askAsNewMember(stage.server, member.page, words, 'nora', 'How much is enough for me?');
  await signIn(coach.page, words, email);
  await coach.page.getByRole('button', { name: /^Nora/ }).click();
  await eventually(async () => expect(await texts(coach.page)).toEqual(['How much is enough for me?']));
  await write(coach.page, words, 'About 1.6 g per kilogram.');
  await eventually(async () =>
    expect(await texts(member.page)).toEqual(['How much is enough for me?', 'About 1.6 g per kilogram.']),
  );
  for (const { complaints, close } of [member, coach]) {
    expect(complaints).toEqual([]);
    await close();
  }
});

it('a member writes to another, who accepts, each on a page in their language', async () => {
  const left = await visit(stage.browser, `${stage.server.url}${words.article}`);
  const right = await visit(stage.browser, `${stage.server.url}${WORDS.fr.article}`);
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
  for (const { complaints, close } of [left, right]) {
    expect(complaints).toEqual([]);
    await close();
  }
});

it('what was written without a server survives a reload, and goes once', async () => {
  const { page, close } = await visit(stage.browser, `${stage.server.url}${words.article}`);
  await askAsNewMember(stage.server, page, words, 'ugo', 'Before the fall');
  await stage.server.kill();
  await write(page, words, 'Written in the dark');
  await write(page, words, 'And once more');
  await eventually(async () =>
    expect((await shown(page)).slice(1)).toEqual([
      { text: 'Written in the dark', state: words.waiting },
      { text: 'And once more', state: words.waiting },
    ]),
  );
  await stage.server.start();
  await page.reload();
  await page.getByRole('button', { name: words.launcher }).click();
  await page.locator('repere-conversation-list').getByRole('button').first().click();
  const settled = async () =>
    expect(await shown(page)).toEqual([
      { text: 'Before the fall' },
      { text: 'Written in the dark' },
      { text: 'And once more', state: words.sent },
    ]);
  await eventually(settled);
  await page.reload();
  await page.getByRole('button', { name: words.launcher }).click();
  await page.locator('repere-conversation-list').getByRole('button').first().click();
  await eventually(settled);
  await close();
});
