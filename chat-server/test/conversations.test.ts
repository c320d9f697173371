import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, connect, until } from './kit/client.ts';
import { call, newMember, newStaff, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
let [ada, ben, coach]: Person[] = [];
let [a, b, c]: Client[] = [];
beforeAll(async () => {
  server = await startTestServer();
  [ada, ben, coach] = [
    await newMember(server, 'ada'),
    await newMember(server, 'ben'),
    await newStaff(server, 'coach', 'sam'),
  ];
  [a, b, c] = [await connect(server, ada), await connect(server, ben), await connect(server, coach)];
});
afterAll(async () => {
  for (const client of [a, b, c]) client?.close();
  await server.close();
});

const origin = { url: '/en/nutrition/protein/#p-1', title: 'Protein', heading: 'How much', quote: 'Aim for 1.6 g' };
const ask = (client: Client, text = 'How much protein?') =>
  client.request('conversation:start', {
    kind: 'coaching',
    conversationId: randomUUID(),
    clientId: randomUUID(),
    text,
    origin,
  });

describe('a question to the coaches', () => {
  it('reaches the desk with the page it came from, and the answer reaches the member', async () => {
    const { conversationId, event } = await ask(a!);
    expect(event).toMatchObject({ type: 'message', seq: 3, text: 'How much protein?', origin });
    await until(() => expect(c!.notices('conversation:event').map((each) => each.event.seq)).toEqual([1, 2, 3]));
    const desk = await c!.request('conversations:list', { of: 'desk' });
    expect(desk.conversations[0]).toMatchObject({ id: conversationId, unread: 1, origin, people: [{ handle: 'ada' }] });

    await c!.request('message:send', { conversationId, clientId: randomUUID(), text: 'About 1.6 g per kg.' });
    await until(() =>
      expect(a!.notices('conversation:event').slice(-2)).toMatchObject([
        {
          event: { text: 'About 1.6 g per kg.', seq: 5 },
          people: [{ handle: 'ada' }, { handle: 'sam', role: 'coach' }],
        },
        { event: { type: 'assigned', seq: 6, account: coach!.me.id } },
      ]),
    );
    const mine = await a!.request('conversations:list', { of: 'mine' });
    expect(mine.conversations[0]).toMatchObject({ id: conversationId, unread: 1, lastSeq: 6, readSeq: 0 });
    expect((await c!.request('conversations:list', { of: 'desk' })).conversations[0]).toMatchObject({ unread: 0 });
  });

  it('is nobody else’s: neither to read, nor to write to, nor to mark', async () => {
    const { conversationId } = await ask(a!);
    for (const [name, payload] of [
      ['events:read', { conversationId, after: 0 }],
      ['message:send', { conversationId, clientId: randomUUID(), text: 'hello' }],
      ['conversation:mark-read', { conversationId, seq: 1 }],
      ['conversation:start', { conversationId, clientId: randomUUID(), kind: 'coaching', text: 'mine now' }],
    ] as const)
      expect(await b!.ask(name, payload)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(await b!.ask('conversations:list', { of: 'desk' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(b!.notices('conversation:event').filter((each) => each.conversationId === conversationId)).toEqual([]);
    const { events } = await a!.request('events:read', { conversationId, after: 0 });
    expect(events).toHaveLength(3);
  });

  it('is not for coaches to ask', async () => {
    expect(
      await c!.ask('conversation:start', {
        kind: 'coaching',
        conversationId: randomUUID(),
        clientId: randomUUID(),
        text: 'me',
      }),
    ).toMatchObject({ error: { code: 'forbidden' } });
  });
});

describe('exactly once', () => {
  it('answers a repeat with the stored message, and tells nobody twice', async () => {
    const { conversationId } = await ask(a!);
    const message = { conversationId, clientId: randomUUID(), text: 'Once.' };
    const answers = await Promise.all([1, 2, 3].map(() => a!.request('message:send', message)));
    expect(new Set(answers.map((answer) => answer.event.seq))).toEqual(new Set([4]));
    const { events } = await a!.request('events:read', { conversationId, after: 3 });
    expect(events).toHaveLength(1);
    await until(() =>
      expect(
        c!
          .notices('conversation:event')
          .filter((each) => each.event.seq === 4 && each.conversationId === conversationId),
      ).toHaveLength(1),
    );
  });

  it('refuses another body under a known name', async () => {
    const { conversationId } = await ask(a!);
    const clientId = randomUUID();
    await a!.request('message:send', { conversationId, clientId, text: 'one' });
    expect(await a!.ask('message:send', { conversationId, clientId, text: 'two' })).toMatchObject({
      error: { code: 'client_id_reused' },
    });
  });

  it('numbers what many send at once without a gap', async () => {
    const { conversationId } = await ask(a!);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? a! : c!).request('message:send', { conversationId, clientId: randomUUID(), text: `message ${n}` }),
      ),
    );
    const { events } = await a!.request('events:read', { conversationId, after: 0 });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter((event) => event.type === 'message')).toHaveLength(21);
  });

  it('keeps everything over a restart', async () => {
    const { conversationId, event } = await ask(b!, 'Before the restart');
    const before = await b!.request('heads:check', {});
    await server.restart();
    [a, b, c] = [await connect(server, ada), await connect(server, ben), await connect(server, coach)];
    expect(b.welcome).toMatchObject({ epoch: before.epoch, revision: before.revision });
    const { events } = await b.request('events:read', { conversationId, after: 0 });
    expect(events.at(-1)).toEqual(event);
  });
});

describe('a direct conversation', () => {
  it('is one and the same from both sides, and found by name without accents', async () => {
    const [found] = (await a!.request('people:find', { query: 'BÉN' })).people;
    const [back] = (await b!.request('people:find', { query: '@ada' })).people;
    expect(found).toMatchObject({ handle: 'ben' });
    expect(found?.conversationId).toBe(back?.conversationId);
    const start = (client: Client, other: Person, text: string) =>
      client.request('conversation:start', {
        kind: 'direct',
        with: other.me.id,
        conversationId: found!.conversationId,
        clientId: randomUUID(),
        text,
      });
    await Promise.all([start(a!, ben!, 'Hello Ben'), start(b!, ada!, 'Hello Ada')]);
    const { events } = await b!.request('events:read', { conversationId: found!.conversationId, after: 0 });
    expect(events.map((event) => event.type)).toEqual([
      'created',
      'joined',
      'joined',
      'message',
      'accepted',
      'message',
    ]);
    expect(await c!.ask('events:read', { conversationId: found!.conversationId, after: 0 })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('starts under no other identifier than the pair’s, and not with oneself or nobody', async () => {
    const start = (withWhom: string) =>
      a!.ask('conversation:start', {
        kind: 'direct',
        with: withWhom,
        conversationId: randomUUID(),
        clientId: randomUUID(),
        text: 'x',
      });
    for (const whom of [ben!.me.id, ada!.me.id, randomUUID()])
      expect(await start(whom)).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('reading', () => {
  it('counts what is unread, moves forward only, and tells the other window', async () => {
    const { conversationId } = await ask(a!);
    const second = await connect(server, ada);
    await c!.request('message:send', { conversationId, clientId: randomUUID(), text: 'one' });
    await c!.request('message:send', { conversationId, clientId: randomUUID(), text: 'two' });
    const badge = async () =>
      (
        (await (await call(server, 'GET', '/api/unread', undefined, { cookie: ada!.cookie })).json()) as {
          unread: number;
        }
      ).unread;
    const before = await badge();
    expect(await a!.request('conversation:mark-read', { conversationId, seq: 5 })).toEqual({ conversationId, seq: 5 });
    expect(await badge()).toBe(before - 1);
    expect(await a!.request('conversation:mark-read', { conversationId, seq: 2 })).toEqual({ conversationId, seq: 5 });
    expect(await a!.request('conversation:mark-read', { conversationId, seq: 999 })).toEqual({
      conversationId,
      seq: 7,
    });
    await until(() => expect(second.notices('conversation:read').map((each) => each.seq)).toEqual([5, 7]));
    second.close();
  });

  it('pages history backwards and catch-up forwards', async () => {
    const { conversationId } = await ask(a!);
    for (let n = 0; n < 7; n += 1)
      await a!.request('message:send', { conversationId, clientId: randomUUID(), text: `line ${n}` });
    const newest = await a!.request('events:read', { conversationId, before: 1_000_000, limit: 4 });
    expect(newest.events.map((event) => event.seq)).toEqual([7, 8, 9, 10]);
    expect(newest.more).toBe(true);
    const oldest = await a!.request('events:read', { conversationId, before: 4, limit: 4 });
    expect([oldest.events.map((event) => event.seq), oldest.more]).toEqual([[1, 2, 3], false]);
    const caught = await a!.request('events:read', { conversationId, after: 8, limit: 100 });
    expect([caught.events.map((event) => event.seq), caught.more]).toEqual([[9, 10], false]);
  });
});
