import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ConversationPage, MemberCard, RequestName } from '@repere/protocol';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, shown, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

/** The desk's own connection: what coaches are told of members has no place on their page yet. */
interface Desk {
  store: { access: { request(name: RequestName, payload: object): Promise<unknown> } };
}

/** What a coach is told of whoever asked the newest question. */
function card(page: Page): Promise<MemberCard> {
  return page.evaluate(async () => {
    const { access } = (document.querySelector('repere-desk') as unknown as Desk).store;
    const { conversations } = (await access.request('conversations:list', { of: 'desk' })) as ConversationPage;
    return (await access.request('desk:card', { conversationId: conversations[0]?.id })) as MemberCard;
  });
}

/** Seconds from “send” to the other's screen, as the server has counted them since its start: how many, and in all. */
async function messageTimes(): Promise<{ count: number; sum: number }> {
  const text = await (await fetch(`${stage.server.url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^repere_message_seconds_${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { count: read('count'), sum: read('sum') };
}

it.each(['en', 'fr'] as const)(
  'the sender sees how far a message has got, the owner how long messages take, and the coach what is read: in %s',
  async (language) => {
    const words = WORDS[language];
    const email = `kim-${language}@example.org`;
    const person = { email, password: PASSWORD, name: 'Kim Adler', handle: `kim-${language}`, role: 'coach', language };
    await stage.server.createAccount(person);
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`);
    const newest = async () => (await shown(member.page)).at(-1);

    await askAsNewMember(stage.server, member.page, words, `ines-${language}`, 'Is it enough?');
    await signIn(coach.page, words, email);
    const row = coach.page.getByRole('button', { name: new RegExp(`^ines-${language}`, 'i') });
    await row.waitFor();
    await eventually(async () => expect((await newest())?.state).toBe(words.delivered));
    await row.click();
    await eventually(async () => expect((await newest())?.state).toBe(words.read));
    expect(await findViolations(member.page)).toEqual([]);

    // The server goes, the member writes, and it comes back: the gap is part of what that message took.
    await stage.server.kill();
    const pressed = Date.now();
    await write(member.page, words, 'Or too much?');
    await eventually(async () => expect(await newest()).toEqual({ text: 'Or too much?', state: words.waiting }));
    await stage.server.start();
    const gap = Date.now() - pressed;
    await eventually(async () => expect(await texts(coach.page)).toContain('Or too much?'));
    await eventually(async () => expect((await messageTimes()).count).toBe(1));
    const { sum } = await messageTimes();
    expect(sum).toBeGreaterThan(gap / 1000);
    expect(sum).toBeLessThan((Date.now() - pressed) / 1000);

    await write(coach.page, words, 'It is just right.');
    await eventually(async () => expect((await shown(coach.page)).at(-1)?.state).toBe(words.read));
    await eventually(async () => expect((await messageTimes()).count).toBe(2));
    expect((await messageTimes()).sum - sum).toBeLessThan(5);
    await eventually(async () => {
      const states = (await shown(member.page)).map(({ state }) => state);
      expect(states).toEqual([undefined, words.read, undefined]);
    });

    const title = await member.page.locator('[data-repere-article]').getAttribute('data-title');
    expect(await card(coach.page)).toMatchObject({
      person: { handle: `ines-${language}` },
      page: { url: words.article, title },
    });
    await member.page.goto(`${stage.server.url}/${language}/`);
    await eventually(async () => expect((await card(coach.page)).page).toBeUndefined());
    await member.close();
    await coach.close();
  },
);
