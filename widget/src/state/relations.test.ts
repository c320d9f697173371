import { describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { somebody } from '../testing/fake-relations.ts';
import { ChatStore } from './chat.store.ts';
import { createRelations } from './relations.ts';

const LEA = somebody('lea');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

async function setUp(arrange: (server: FakeConnection) => void = () => {}) {
  const server = new FakeConnection();
  server.receive('x', 'one');
  const asked = server.ask(LEA, 'Hello', 'Are you there?');
  arrange(server);
  const store = new ChatStore({ connection: server, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  return { server, store, asked, relations: createRelations(store) };
}

describe('a request', () => {
  test('stands apart from the conversations, and counts once however much was written', async () => {
    const { server, store, asked } = await setUp((server) => (server.unread = 2));
    expect(ids(store.conversations)).toEqual(['x']);
    expect(ids(store.requests)).toEqual([asked]);
    expect(store.unread).toBe(3);
    server.ask(LEA, 'Please?');
    await expect.poll(() => store.summary(asked)?.lastMessage?.text).toBe('Please?');
    expect(store.unread).toBe(3);
  });

  test('that comes in while one looks is found', async () => {
    const { server, store, asked } = await setUp();
    const other = server.ask(somebody('max'), 'Hi');
    await expect.poll(() => ids(store.requests).sort()).toEqual([asked, other].sort());
  });

  test('that is accepted is a conversation from then on, in its next message too', async () => {
    const { store, asked, relations } = await setUp();
    await relations.answer({ conversationId: asked, answer: 'accept' });
    expect(store.requests).toEqual([]);
    expect(ids(store.conversations)).toContain(asked);
    await store.checkHeads();
    await store.send(asked, 'Hello Léa');
    await expect.poll(() => store.summary(asked)?.lastMessage?.text).toBe('Hello Léa');
    expect(ids(store.conversations)).toContain(asked);
  });

  test('that is ignored is kept aside, over a new beginning too', async () => {
    const { server, store, asked, relations } = await setUp();
    await relations.answer({ conversationId: asked, answer: 'ignore' });
    expect([ids(store.requests), ids(store.ignored)]).toEqual([[], [asked]]);
    server.epoch = 'second';
    server.reconnect();
    await expect.poll(() => [store.listed, ids(store.requests), ids(store.ignored)]).toEqual([true, [], [asked]]);
    expect(ids(store.conversations)).toEqual(['x']);
  });

  test('that is declined is nowhere', async () => {
    const { store, asked, relations } = await setUp();
    await relations.answer({ conversationId: asked, answer: 'decline' });
    expect([store.requests, store.ignored, ids(store.conversations)]).toEqual([[], [], ['x']]);
  });

  test('that is answered in another window is answered in this one', async () => {
    const { server, store, asked } = await setUp();
    server.relations.direct.get(asked)!.answer = 'ignore';
    server.elsewhere({ conversationId: asked, answer: 'ignore' });
    expect([store.requests, ids(store.ignored)]).toEqual([[], [asked]]);
    server.accept(asked, 'ana');
    server.elsewhere({ conversationId: asked, answer: 'accept' });
    await expect.poll(() => [store.ignored, ids(store.conversations)]).toEqual([[], expect.arrayContaining([asked])]);
  });

  test('that was answered while the lists were on their way stays answered', async () => {
    const { server, store, asked } = await setUp();
    await store.open(asked);
    const { request } = server.link;
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    server.link.request = async (...wanted) => {
      const answer = await request.apply(server.link, wanted);
      await arrived;
      return answer;
    };
    server.receive('y', 'makes the lists be read');
    await expect.poll(() => server.asked.at(-1)).toBe('conversations:list');
    server.relations.direct.get(asked)!.answer = 'decline';
    server.elsewhere({ conversationId: asked, answer: 'decline' });
    arrive();
    await expect.poll(() => ids(store.conversations)).toContain('y');
    expect(store.requests).toEqual([]);
  });

  test('of one’s own stays one until it is accepted, whatever its messages are answered', async () => {
    const { server, store } = await setUp();
    const [ben] = (await store.find({ query: 'be' })).people;
    await store.send('ana-ben', 'Hello', ben);
    await expect.poll(() => store.summary('ana-ben')?.request).toBe('outgoing');
    await store.send('ana-ben', 'I am Ana');
    await expect.poll(() => store.summary('ana-ben')?.lastMessage?.text).toBe('I am Ana');
    expect(store.summary('ana-ben')?.request).toBe('outgoing');
    server.accept('ana-ben', 'ben');
    await expect.poll(() => store.summary('ana-ben')?.request).toBeUndefined();
    expect(store.summary('ana-ben')).toMatchObject({ unread: 0, lastMessage: { text: 'I am Ana' } });
  });
});

describe('a block', () => {
  test('is known at once, and undone', async () => {
    const { store, asked, relations } = await setUp();
    await relations.answer({ conversationId: asked, answer: 'accept' });
    await relations.block('lea');
    expect(store.hasBlocked(asked, 'lea')).toBe(true);
    await relations.unblock('lea');
    expect(store.hasBlocked(asked, 'lea')).toBe(false);
  });

  test('is known of somebody with whom nothing has begun', async () => {
    const { store, relations } = await setUp();
    await relations.block('ben');
    expect(store.hasBlocked('ana-ben', 'ben')).toBe(true);
  });

  test('in another window holds in this one, and takes the request with it', async () => {
    const { server, store, asked } = await setUp();
    // Held while it is open, though no list has it any more.
    await store.open(asked);
    server.relations.blocked.add('lea');
    server.elsewhere({ account: 'lea', blocked: true });
    await store.checkHeads();
    expect([store.requests, store.hasBlocked(asked, 'lea')]).toEqual([[], true]);
    server.relations.blocked.delete('lea');
    server.elsewhere({ account: 'lea', blocked: false });
    await expect.poll(() => ids(store.requests)).toEqual([asked]);
  });
});

test('what is withheld takes its place, and neither counts nor shows', async () => {
  const { server, store } = await setUp();
  await store.open('x');
  server.withhold('x', 'sam');
  server.receive('x', 'two');
  await expect
    .poll(() => store.timeline('x')?.timeline.events.map(({ type }) => type))
    .toEqual(['message', 'withheld', 'message']);
  server.withhold('x', 'sam');
  await store.checkHeads();
  await expect.poll(() => store.timeline('x')?.timeline.last).toBe(4);
  expect(store.summary('x')).toMatchObject({ lastSeq: 4, lastMessage: { text: 'two' } });
});
