import { describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { type FakeDirect, somebody } from '../testing/fake-relations.ts';
import { Account } from './account.ts';
import { ChatStore } from './chat.store.ts';

async function setUp() {
  const connection = new FakeConnection();
  connection.receive('x', 'one');
  connection.receive('x', 'two');
  const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  await store.open('x');
  const texts = () => store.timeline('x')?.timeline.events.map((event) => event.type === 'message' && event.text);
  return { connection, store, texts };
}

describe('signing out', () => {
  test('is no session that was ended, and leaves nothing unsent behind', async () => {
    const { connection, store } = await setUp();
    connection.cut();
    await store.send('x', 'Never to be sent');
    connection.account.refusals.set('signOut', 'unavailable');
    await expect(store.signOut()).rejects.toMatchObject({ code: 'unavailable' });
    expect([store.presence, store.entries.length]).toEqual(['known', 1]);
    connection.account.refusals.clear();
    connection.cut();
    await store.signOut();
    expect([store.presence, store.refusal]).toEqual(['visitor', undefined]);
    connection.refuse = 'not_found';
    store.arrive(true);
    await expect.poll(() => store.listed).toBe(true);
    expect(store.entries).toEqual([]);
  });

  test('keeps the connection where it did not succeed', async () => {
    const { connection, store } = await setUp();
    connection.account.refusals.set('signOut', 'internal');
    await expect(store.signOut()).rejects.toMatchObject({ code: 'internal' });
    await expect.poll(() => store.link).toBe('current');
  });
});

describe('chat store', () => {
  test('fetches the gap when a notice was lost', async () => {
    const { connection, texts } = await setUp();
    connection.receive('x', 'three', false);
    connection.receive('x', 'four');
    await expect.poll(texts).toEqual(['one', 'two', 'three', 'four']);
  });

  test('finds by the heads check what no notice told', async () => {
    const { connection, store, texts } = await setUp();
    connection.receive('x', 'three', false);
    await store.checkHeads();
    await expect.poll(texts).toEqual(['one', 'two', 'three']);
  });

  test('names nobody any more whose account it finds erased', async () => {
    const { connection, store } = await setUp();
    const direct: FakeDirect = { person: somebody('ben') };
    connection.relations.direct.set('d1', direct);
    connection.receive('d1', 'Hello', false, { by: 'ben' });
    await store.checkHeads();
    expect(store.person('ben')?.name).toBe('Ben');
    direct.erased = true;
    connection.receive('x', 'three', false);
    await store.checkHeads();
    expect(store.person('ben')).toBeUndefined();
    expect(store.person('ana')?.name).toBe(connection.me.name);
  });

  test('keeps the name of a coach who is named in a conversation, and does not take part', async () => {
    const { connection, store } = await setUp();
    const event = { type: 'assigned', seq: 3, at: 0, by: 'sam', account: 'nour' } as const;
    connection.conversations.get('x')?.push(event);
    const nour = somebody('nour', { role: 'coach' });
    connection.tell('conversation:event', { conversationId: 'x', kind: 'coaching', event, people: [nour] });
    await expect.poll(() => store.person('nour')?.name).toBe('Nour');
    connection.receive('x', 'four', false);
    await store.checkHeads();
    expect(store.person('nour')?.name).toBe('Nour');
  });

  test('catches up at every welcome', async () => {
    const { connection, texts } = await setUp();
    connection.cut();
    connection.receive('x', 'three', false);
    connection.reconnect();
    await expect.poll(texts).toEqual(['one', 'two', 'three']);
  });

  test('starts over when the store is another', async () => {
    const { connection, store } = await setUp();
    connection.conversations.clear();
    connection.receive('y', 'restored', false);
    connection.epoch = 'second';
    connection.reconnect();
    await expect.poll(() => store.conversations.map(({ id }) => id)).toEqual(['y']);
    expect(store.timeline('x')).toBeUndefined();
  });

  test('shows a message once while its notice and its answer race', async () => {
    const { store, texts } = await setUp();
    await store.send('x', 'mine');
    await expect.poll(texts).toEqual(['one', 'two', 'mine']);
    await expect.poll(() => store.entries.length).toBe(0);
    expect(store.entriesOf('x')).toEqual([]);
  });

  test('keeps what was written while cut off, and sends it at the next welcome', async () => {
    const { connection, store, texts } = await setUp();
    connection.cut();
    await store.send('x', 'later');
    expect(store.entriesOf('x').map(({ status }) => status)).toEqual(['waiting']);
    expect(connection.asked).not.toContain('message:send');
    connection.reconnect();
    await expect.poll(texts).toEqual(['one', 'two', 'later']);
  });

  test('forgets everything at sign-out', async () => {
    const { connection, store } = await setUp();
    connection.cut();
    await store.send('x', 'never sent');
    await store.signOut();
    expect(store.presence).toBe('visitor');
    expect(store.conversations).toEqual([]);
    await store.signIn({ email: 'a', password: 'b' });
    expect(store.entries).toEqual([]);
  });
});

describe('somebody who has a second factor to set up', () => {
  async function refused() {
    const connection = new FakeConnection();
    connection.me = { ...connection.me, role: 'coach', enrolling: true };
    const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
    store.arrive(true);
    await expect.poll(() => store.me?.enrolling).toBe(true);
    return { connection, store };
  }

  test('is known although the live connection is refused, which is not tried again', async () => {
    const { connection, store } = await refused();
    expect(store).toMatchObject({ presence: 'known', refusal: undefined, link: 'closed' });
    await store.signIn({ email: 'a', password: 'b' });
    expect(store.link).toBe('closed');
    expect(connection.asked).toEqual(['session', 'signIn']);
  });

  test('goes live once it is set up', async () => {
    const { connection, store } = await refused();
    const account = new Account({ access: store.access, confirm: async () => true });
    await account.enableSecondFactor('123456');
    expect(connection.me.enrolling).toBe(false);
    await account.refresh();
    await expect.poll(() => store.listed).toBe(true);
  });

  test('is told why nothing works where even that cannot be asked', async () => {
    const connection = new FakeConnection();
    connection.me = { ...connection.me, enrolling: true };
    connection.account.refusals.set('session', 'unavailable');
    const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
    store.arrive(true);
    await expect.poll(() => store.refusal).toBe('unavailable');
  });
});

test('what the person changes in another window is here at once', async () => {
  const { connection, store } = await setUp();
  connection.changeMe({ name: 'Ana Maria' });
  expect(store.me?.name).toBe('Ana Maria');
});

test('a suspension ends the session and says so, even where nobody was known yet', async () => {
  const connection = new FakeConnection();
  const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
  connection.end('suspended');
  await expect.poll(() => store.refusal).toBe('suspended');
  expect(store.presence).toBe('visitor');
});
