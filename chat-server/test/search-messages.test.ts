import { randomUUID } from 'node:crypto';
import type { FindMessages, MessageHit } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, newTalker, say, type Talker, talkerOf, write } from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

let [ada, ben, cleo]: Talker[] = [];
beforeEach(async () => {
  [ada, ben, cleo] = [await newTalker(server), await newTalker(server), await newTalker(server)];
  return () => {
    for (const talker of [ada, ben, cleo]) talker?.close();
  };
});

async function find(who: Talker, query: string, more: Partial<FindMessages> = {}): Promise<MessageHit[]> {
  return (await who.request('messages:find', { query, ...more })).hits;
}

const textsOf = (hits: MessageHit[]) => hits.map(({ event }) => event.text);

/** A question to the coaches; answers its conversation. */
async function ask(who: Talker, text: string): Promise<string> {
  return (await consult(who, text)).conversationId;
}

describe('a search', () => {
  it('finds messages by the beginnings of their words, whatever accents and case', async () => {
    const conversationId = await befriend(ada!, ben!);
    for (const text of ['Combien de PROTÉINES par jour ?', 'De la créatine', '蛋白质够吗', 'Pro teines'])
      await say(ben!, conversationId, text);
    const [hit] = await find(ada!, 'proteine jour');
    expect(hit).toMatchObject({
      conversationId,
      kind: 'direct',
      event: { type: 'message', by: ben!.id, text: 'Combien de PROTÉINES par jour ?' },
    });
    expect(hit?.people.map(({ id }) => id).sort()).toEqual([ada!.id, ben!.id].sort());
    expect(textsOf(await find(ada!, 'CREAT'))).toEqual(['De la créatine']);
    expect(textsOf(await find(ada!, '白质'))).toEqual(['蛋白质够吗']);
    for (const query of ['teines par', 'proteines creatine', '??']) expect(await find(ada!, query)).toEqual([]);
  });

  it('goes on from page to page, newest first, and into every list that one has', async () => {
    const friends = await befriend(ada!, ben!);
    for (let count = 1; count <= 30; count += 1) await say(ben!, friends, `apple ${count}`);
    const { conversationId: left } = await write(await newTalker(server), ada!, 'apple left');
    await ada!.request('request:answer', { conversationId: left, answer: 'ignore' });
    await write(await newTalker(server), ada!, 'apple asked');
    const first = await ada!.request('messages:find', { query: 'apple' });
    const second = await ada!.request('messages:find', { query: 'apple', cursor: first.cursor! });
    expect([first.hits.length, second.cursor]).toEqual([20, undefined]);
    const numbers = Array.from({ length: 30 }, (_, count) => `apple ${30 - count}`);
    expect(textsOf([...first.hits, ...second.hits])).toEqual(['apple asked', 'apple left', ...numbers]);
    expect(await find(ada!, 'apple', { conversationId: left })).toHaveLength(1);
  });

  it('finds the present wording alone, and nothing of what was deleted', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ben!, conversationId, 'first words')).event;
    const { seq: gone } = (await say(ben!, conversationId, 'first and last')).event;
    await ben!.request('message:edit', { conversationId, clientId: randomUUID(), seq, text: 'second words' });
    await ben!.request('message:delete', { conversationId, clientId: randomUUID(), seq: gone });
    for (const who of [ada!, ben!]) {
      expect(await find(who, 'first')).toEqual([]);
      // Once: the edit is no message.
      expect(textsOf(await find(who, 'second'))).toEqual(['second words']);
    }
    await server.restart();
    const again = await talkerOf(server, ada!.person);
    expect([await find(again, 'first'), textsOf(await find(again, 'words'))]).toEqual([[], ['second words']]);
    again.close();
  });

  it('finds nothing that is withheld, or in none of one’s lists', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ada!, conversationId, 'seen words')).event;
    await ben!.request('person:block', { account: ada!.id });
    await say(ada!, conversationId, 'hidden words');
    await ada!.request('message:edit', { conversationId, clientId: randomUUID(), seq, text: 'hidden edit' });
    await ben!.request('person:unblock', { account: ada!.id });
    expect(await find(ben!, 'words')).toEqual([]);
    expect(await find(ben!, 'hidden')).toEqual([]);
    expect(textsOf(await find(ada!, 'hidden'))).toEqual(['hidden words', 'hidden edit']);

    const { conversationId: asked } = await write(cleo!, ben!, 'unwanted words');
    await ben!.request('request:answer', { conversationId: asked, answer: 'decline' });
    expect(await find(ben!, 'unwanted')).toEqual([]);
    expect(await ben!.ask('messages:find', { query: 'unwanted', conversationId: asked })).toMatchObject({
      error: { code: 'not_found', field: 'conversationId' },
    });
    expect(await find(cleo!, 'unwanted')).toHaveLength(1);
  });

  it('keeps strangers out, by name and by cursor', async () => {
    const conversationId = await befriend(ada!, ben!);
    await say(ada!, conversationId, 'between us');
    const question = await ask(ada!, 'between us and the coaches');
    expect(await find(cleo!, 'between')).toEqual([]);
    for (const id of [conversationId, question, randomUUID()])
      expect(await cleo!.ask('messages:find', { query: 'between', conversationId: id })).toMatchObject({
        error: { code: 'not_found', field: 'conversationId' },
      });
    const stolen = { query: 'between', cursor: `${Date.now()}.${conversationId}.99` };
    expect(await cleo!.request('messages:find', stolen)).toEqual({ hits: [] });
    expect(await cleo!.ask('messages:find', { ...stolen, of: 'desk' })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('of the desk finds in all questions, never in direct conversations, and never what coaches note', async () => {
    const coach = await newTalker(server, 'coach');
    const [one, two] = [await ask(ada!, 'a sore knee'), await ask(ben!, 'another sore knee')];
    const direct = await befriend(ada!, ben!);
    await say(ada!, direct, 'a sore secret');
    await coach.request('desk:note', { conversationId: one, clientId: randomUUID(), text: 'sore for years' });
    const hits = await find(coach, 'sore', { of: 'desk' });
    expect(hits.map(({ conversationId }) => conversationId)).toEqual([two, one]);
    expect(await find(coach, 'sore')).toEqual([]);
    await say(coach, one, 'How sore?');
    expect(textsOf(await find(coach, 'sore'))).toEqual(['How sore?', 'a sore knee']);
    const elsewhere = { query: 'sore', of: 'desk', conversationId: direct };
    expect(await coach.ask('messages:find', elsewhere)).toMatchObject({ error: { code: 'not_found' } });
    const stolen = { query: 'secret', of: 'desk', cursor: `${Date.now()}.${direct}.99` } as const;
    expect((await coach.request('messages:find', stolen)).hits).toEqual([]);
    for (const who of [ada!, coach]) expect(await find(who, 'years')).toEqual([]);
    coach.close();
  });

  it.each([
    ['too short', { query: 'x' }, 'invalid_payload', 'query'],
    ['blank', { query: '   ' }, 'invalid_payload', 'query'],
    ['too long', { query: 'x'.repeat(101) }, 'payload_too_large', 'query'],
    ['of two lines', { query: 'one\ntwo' }, 'invalid_payload', 'query'],
    ['no text', { query: 17 }, 'invalid_payload', 'query'],
    ['of another list', { query: 'words', of: 'all' }, 'invalid_payload', 'of'],
    ['with a made-up cursor', { query: 'words', cursor: 'x' }, 'invalid_payload', 'cursor'],
    ['with another field', { query: 'words', limit: 9 }, 'invalid_payload', undefined],
  ])('that is %s is refused', async (_, wanted, code, field) => {
    const answer = await ada!.ask('messages:find', wanted);
    expect(answer).toMatchObject({ ok: false, error: { code, ...(field !== undefined && { field }) } });
  });

  it('has a rate of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => cleo!.ask('messages:find', { query: 'words' })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    let last = await cleo!.ask('messages:find', { query: 'words' });
    for (let tries = 0; last.ok && tries < 20; tries += 1) last = await cleo!.ask('messages:find', { query: 'words' });
    expect(last).toMatchObject({ ok: false, error: { code: 'too_many_requests' } });
  });
});

it('leaves out what was erased with somebody', async () => {
  const conversationId = await befriend(ada!, ben!);
  await say(ben!, conversationId, 'words to erase');
  await say(ada!, conversationId, 'words to keep');
  const { handle } = ben!.person.me;
  await callControl(server.dataDir, 'account.erase', { handle, now: true });
  expect(textsOf(await find(ada!, 'words'))).toEqual(['words to keep']);
});
