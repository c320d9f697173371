import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  befriend,
  consult,
  FOR_MANY,
  listed,
  newTalker,
  opening,
  say,
  summaryOf,
  type Talker,
  talkerOf,
  transcript,
  write,
} from './kit/talk.ts';

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

const BEFORE = ['(created)', '(joined)', '(joined)', 'May I?', '(accepted)'];
const block = (who: Talker, other: Talker) => who.request('person:block', { account: other.id });
const unblock = (who: Talker, other: Talker) => who.request('person:unblock', { account: other.id });

/** The numbers that somebody was told of, once everything told before now has arrived. */
async function told(who: Talker, conversationId: string): Promise<number[]> {
  await who.request('heads:check', {});
  const notices = who.notices('conversation:event').filter((each) => each.conversationId === conversationId);
  return notices.map(({ event }) => event.seq);
}

describe('a block in a conversation', () => {
  it('keeps the other’s messages away without a sign to either side', async () => {
    const conversationId = await befriend(ada!, ben!);
    const later = await befriend(cleo!, ben!);
    await block(ben!, ada!);
    const [row, revision] = [await summaryOf(ben!, conversationId), (await ben!.request('heads:check', {})).revision];
    const { event } = await say(ada!, conversationId, 'Hear me');

    expect(event).toMatchObject({ type: 'message', seq: 6, text: 'Hear me' });
    expect(await transcript(ada!, conversationId)).toEqual([...BEFORE, 'Hear me']);
    expect(await summaryOf(ada!, conversationId)).toMatchObject({
      lastMessage: { text: 'Hear me' },
      updatedAt: event.at,
    });
    expect(await told(ada!, conversationId)).toEqual([1, 2, 3, 4, 5, 6]);

    expect(await transcript(ben!, conversationId)).toEqual([...BEFORE, '(withheld)']);
    expect(await summaryOf(ben!, conversationId)).toEqual({ ...row, lastSeq: 6, blocked: true });
    expect((await ben!.request('heads:check', {})).revision).toBe(revision);
    expect(await listed(ben!, 'mine')).toEqual([later, conversationId]);
    expect(await told(ben!, conversationId)).toEqual([1, 2, 3, 4, 5]);
  });

  it('that is taken back shows what comes from then on, and nothing of what came before', async () => {
    const conversationId = await befriend(ada!, ben!);
    await block(ben!, ada!);
    await say(ada!, conversationId, 'Hidden');
    await unblock(ben!, ada!);
    await say(ada!, conversationId, 'Seen');
    await until(async () => expect((await told(ben!, conversationId)).at(-1)).toBe(7));
    const { events } = await ben!.request('events:read', { conversationId, after: 5 });
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [6, 'withheld'],
      [7, 'message'],
    ]);
    expect(Object.keys(events[0]!).sort()).toEqual(['at', 'by', 'seq', 'type']);
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ unread: 2, lastMessage: { text: 'Seen' } });
    expect(await summaryOf(ben!, conversationId)).not.toHaveProperty('blocked');
    expect(await transcript(ada!, conversationId)).toEqual([...BEFORE, 'Hidden', 'Seen']);
  });

  it('is told to whoever blocks and then writes', async () => {
    const conversationId = await befriend(ada!, ben!);
    await block(ben!, ada!);
    const refused = { ok: false, error: { code: 'blocked' } };
    const message = { conversationId, clientId: randomUUID(), text: 'But still' };
    expect(await ben!.ask('message:send', message)).toMatchObject(refused);
    expect(await ben!.ask('conversation:start', opening(ben!, ada!))).toMatchObject(refused);
    await block(ben!, cleo!);
    expect(await ben!.ask('conversation:start', opening(ben!, cleo!))).toMatchObject(refused);
    const { conversationId: asked } = await write(await newTalker(server), ben!);
    expect(await ben!.ask('request:answer', { conversationId: asked, answer: 'accept' })).toMatchObject({ ok: true });
  });

  it('withholds everything that is not stored when it is acknowledged', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sending = Array.from({ length: 15 }, (_, count) => say(ada!, conversationId, `number ${count}`));
    await block(ben!, ada!);
    const seen = (await transcript(ben!, conversationId)).filter((each) => each !== '(withheld)');
    sending.push(say(ada!, conversationId, 'after'));
    await Promise.all(sending);
    const inTheEnd = await transcript(ben!, conversationId);
    expect(inTheEnd.filter((each) => each !== '(withheld)')).toEqual(seen);
    expect(inTheEnd.at(-1)).toBe('(withheld)');
    expect(inTheEnd).toHaveLength(BEFORE.length + 16);
  });

  it('outlives a restart', async () => {
    const conversationId = await befriend(ada!, ben!);
    await block(ben!, ada!);
    await say(ada!, conversationId, 'Before');
    await server.restart();
    const [a, b] = [await talkerOf(server, ada!.person), await talkerOf(server, ben!.person)];
    await say(a, conversationId, 'After');
    expect(await transcript(b, conversationId)).toEqual([...BEFORE, '(withheld)', '(withheld)']);
    expect(await transcript(a, conversationId)).toEqual([...BEFORE, 'Before', 'After']);
    expect((await b.request('people:blocked', {})).people).toMatchObject([{ id: a.id }]);
    for (const talker of [a, b]) talker.close();
  });

  it('leaves questions to the coaches alone', async () => {
    const coach = await newTalker(server, 'coach');
    const { conversationId } = await consult(ada!, 'How deep?');
    await block(ada!, coach);
    await say(coach, conversationId, 'As deep as it feels well');
    expect(await transcript(ada!, conversationId)).toContain('As deep as it feels well');
    await say(ada!, conversationId, 'Thanks');
    expect(await transcript(coach, conversationId)).toContain('Thanks');
    const { conversationId: direct } = await write(coach, ada!, 'Just between us');
    expect(await listed(ada!, 'mine')).toEqual([conversationId]);
    expect(await transcript(ada!, direct)).not.toContain('Just between us');
    coach.close();
  });
});

describe('a block among strangers', () => {
  it('lets the blocked one begin as ever, and shows nothing of it', async () => {
    await block(ben!, ada!);
    const { revision } = await ben!.request('heads:check', {});
    const { conversationId, event } = await write(ada!, ben!, 'Hello?');
    expect(event).toMatchObject({ type: 'message', seq: 4 });
    expect(await summaryOf(ada!, conversationId)).toMatchObject({ request: 'outgoing', lastSeq: 4 });
    for (const of of ['mine', 'requests', 'ignored'] as const) expect(await listed(ben!, of)).toEqual([]);
    expect((await ben!.request('heads:check', {})).revision).toBe(revision);
    expect(await told(ben!, conversationId)).toEqual([]);
    await unblock(ben!, ada!);
    expect(await listed(ben!, 'requests')).toEqual([]);
    await say(ada!, conversationId, 'Hello again?');
    expect(await listed(ben!, 'requests')).toEqual([conversationId]);
    expect(await summaryOf(ben!, conversationId, 'requests')).toMatchObject({ unread: 1 });
  });

  it('takes a waiting request off the lists while it lasts', async () => {
    const { conversationId } = await write(ada!, ben!);
    await block(ben!, ada!);
    for (const of of ['mine', 'requests', 'ignored'] as const) expect(await listed(ben!, of)).toEqual([]);
    expect(await ben!.ask('request:answer', { conversationId, answer: 'accept' })).toMatchObject({
      error: { code: 'blocked' },
    });
    await unblock(ben!, ada!);
    expect(await listed(ben!, 'requests')).toEqual([conversationId]);
  });

  it('hides each from the other’s search, and the blocker’s card from the blocked', async () => {
    const find = async (who: Talker, whom: Talker) =>
      (await who.request('people:find', { query: whom.person.me.handle })).people.map(({ id }) => id);
    const card = (who: Talker, whom: Talker) => who.ask('person:read', { account: whom.id });
    expect([await find(ada!, ben!), await find(ben!, ada!)]).toEqual([[ben!.id], [ada!.id]]);
    expect(await card(ada!, ben!)).toMatchObject({ ok: true, result: { id: ben!.id, blocked: false } });
    await block(ben!, ada!);
    expect([await find(ada!, ben!), await find(ben!, ada!), await find(cleo!, ben!)]).toEqual([[], [], [ben!.id]]);
    expect(await card(ben!, ada!)).toMatchObject({ ok: true, result: { id: ada!.id, blocked: true } });
    const unfindable = await newTalker(server);
    const { name, handle, language, units, about } = unfindable.person.me;
    const profile = { name, handle, language, units, about, findable: false, showPresence: true };
    const { status } = await call(server, 'POST', '/api/profile', profile, { cookie: unfindable.person.cookie });
    expect(status).toBe(200);
    const answers = [
      await card(ada!, ben!),
      await card(ada!, unfindable),
      await card(ada!, { ...ben!, id: randomUUID() }),
    ];
    expect(
      answers.map((answer) => ({ ...answer, error: { ...('error' in answer && answer.error), requestId: '' } })),
    ).toEqual(Array(3).fill({ ok: false, error: { code: 'not_found', field: 'account', requestId: '' } }));
    // Nor does writing to them tell the two apart.
    const shapes = [];
    for (const other of [ben!, unfindable]) {
      const { event } = await write(ada!, other, 'Hello?');
      shapes.push({ ...event, at: 0, clientId: '' });
    }
    expect(shapes[0]).toMatchObject({ type: 'message', seq: 4 });
    expect(shapes[1]).toEqual(shapes[0]);
    unfindable.close();
  });

  it('leaves the card of whom one shares a conversation with as it was', async () => {
    await befriend(ada!, ben!);
    const before = await ada!.request('person:read', { account: ben!.id });
    await block(ben!, ada!);
    expect(await ada!.request('person:read', { account: ben!.id })).toEqual(before);
  });
});

describe('the list of the blocked', () => {
  it('is one’s own, newest first, told to one’s other windows, and indifferent to repeats', async () => {
    const window = await talkerOf(server, ben!.person);
    const { revision } = window.welcome;
    await block(ben!, ada!);
    expect((await window.request('heads:check', {})).revision).toBe(revision + 1);
    await block(ben!, cleo!);
    await block(ben!, ada!);
    const blocked = async (who: Talker) => (await who.request('people:blocked', {})).people.map(({ id }) => id);
    expect([await blocked(ben!), await blocked(ada!)]).toEqual([[cleo!.id, ada!.id], []]);
    await unblock(ben!, cleo!);
    await unblock(ben!, cleo!);
    expect(await blocked(ben!)).toEqual([ada!.id]);
    await until(() => expect(window.notices('person:blocked').at(-1)).toEqual({ account: cleo!.id, blocked: false }));
    await cleo!.request('heads:check', {});
    expect(cleo!.notices('person:blocked')).toEqual([]);
    window.close();
  });

  it('holds neither oneself nor nobody', async () => {
    for (const account of [ben!.id, randomUUID()])
      for (const name of ['person:block', 'person:unblock'])
        expect(await ben!.ask(name, { account })).toMatchObject({ error: { code: 'not_found', field: 'account' } });
  });
});
