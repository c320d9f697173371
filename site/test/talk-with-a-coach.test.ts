import { describe, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

/** Errors that a browser prints of itself when a server dies under it. */
const OF_THE_KILL = /ERR_CONNECTION_REFUSED|WebSocket connection to|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = WORDS[language];

  it('a member asks from an article, a coach answers, and a killed server loses and doubles nothing', async () => {
    const email = `coach-${language}@example.org`;
    await stage.server.createAccount({
      email,
      password: PASSWORD,
      name: 'Sam Keller',
      handle: `sam-${language}`,
      role: 'coach',
      language,
    });
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);

    await askAsNewMember(stage.server, member.page, words, `nora-${language}`, 'How much is enough for me?');
    await signIn(coach.page, words, email);
    await coach.page.getByRole('button', { name: new RegExp(`^nora-${language}`, 'i') }).click();
    await eventually(async () => expect(await texts(coach.page)).toEqual(['How much is enough for me?']));
    // The question brought the place it came from.
    const origin = coach.page.locator('repere-message a').first();
    expect(await origin.getAttribute('href')).toMatch(new RegExp(`^${words.article}#.+`));
    await write(coach.page, words, 'About 1.6 g per kilogram.');
    await eventually(async () =>
      expect(await texts(member.page)).toEqual(['How much is enough for me?', 'About 1.6 g per kilogram.']),
    );

    // Both go on writing; the server is killed while they do.
    await write(member.page, words, 'member 1');
    await write(coach.page, words, 'coach 1');
    await eventually(async () => expect(await texts(coach.page)).toContain('member 1'));
    await write(member.page, words, 'member 2');
    await Promise.all([
      stage.server.kill(),
      write(coach.page, words, 'coach 2'),
      write(member.page, words, 'member 3'),
    ]);
    await write(coach.page, words, 'coach 3');
    await write(member.page, words, 'member 4');
    await eventually(async () => expect((await shown(member.page)).at(-1)?.state).toBe(words.waiting));
    await stage.server.start();

    const all = ['member 1', 'member 2', 'member 3', 'member 4', 'coach 1', 'coach 2', 'coach 3'];
    const settled = async () => {
      const [left, right] = [await shown(member.page), await shown(coach.page)];
      const stored = [undefined, words.sent, words.delivered, words.read];
      for (const message of [...left, ...right]) expect(stored).toContain(message.state);
      expect(left.map(({ text }) => text)).toEqual(right.map(({ text }) => text));
      expect(left.map(({ text }) => text).sort()).toEqual(
        ['How much is enough for me?', 'About 1.6 g per kilogram.', ...all].sort(),
      );
    };
    await eventually(settled, 60_000);
    const before = await texts(member.page);

    await Promise.all([member.page.reload(), coach.page.reload()]);
    await member.page.getByRole('button', { name: words.launcher }).click();
    await member.page.locator('repere-conversation-list').getByRole('button').first().click();
    await coach.page.getByRole('button', { name: new RegExp(`^nora-${language}`, 'i') }).click();
    await eventually(settled);
    expect(await texts(member.page)).toEqual(before);

    expect(member.complaints.filter((each) => !OF_THE_KILL.test(each))).toEqual([]);
    expect(coach.complaints.filter((each) => !OF_THE_KILL.test(each))).toEqual([]);
    await member.close();
    await coach.close();
  });
});
