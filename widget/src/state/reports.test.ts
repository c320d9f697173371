import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { somebody } from '../testing/fake-relations.ts';
import { ChatStore } from './chat.store.ts';
import { reportsOf } from './reports.ts';
import { pageToTell } from './tell-page.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';

let connection: FakeConnection;
let store: ChatStore;
beforeEach(() => {
  connection = new FakeConnection();
  store = new ChatStore({ connection, of: 'mine', now: Date.now, newId: () => crypto.randomUUID() });
});
afterEach(() => {
  vi.useRealTimers();
  document.querySelector('repere-desk')?.remove();
});

/** Signed in, with the list read. */
async function arrive(): Promise<void> {
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
}

/** Time goes by, and whatever was waiting for it is done. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what has arrived', () => {
  test('is told of once a second, by the highest number alone', async () => {
    await arrive();
    reportsOf(store);
    vi.useFakeTimers();
    connection.unread = 1;
    connection.receive(QUESTION, 'one');
    await pass(500);
    expect(connection.delivered).toEqual([]);
    connection.receive(QUESTION, 'two');
    connection.receive(QUESTION, 'three');
    await pass(500);
    expect(connection.delivered).toEqual([{ conversationId: QUESTION, seq: 3 }]);
    connection.receive(QUESTION, 'four');
    await pass(999);
    expect(connection.delivered).toHaveLength(1);
    await pass(1);
    expect(connection.delivered.at(-1)).toEqual({ conversationId: QUESTION, seq: 4 });
    await pass(10_000);
    expect(connection.delivered).toHaveLength(2);
  });

  test('is told of as the list has it, too, and what was read meanwhile is not', async () => {
    connection.unread = 1;
    connection.receive(QUESTION, 'one', false);
    connection.receive('c0000000-0000-4000-8000-000000000002', 'another', false);
    vi.useFakeTimers();
    store.arrive(true);
    reportsOf(store);
    await pass(500);
    store.markRead(QUESTION, 1);
    await pass(1_000);
    expect(connection.delivered.map(({ conversationId }) => conversationId)).toEqual([
      'c0000000-0000-4000-8000-000000000002',
    ]);
  });

  test('is not told to strangers who wait, nor to whom one has blocked', async () => {
    await arrive();
    reportsOf(store);
    vi.useFakeTimers();
    connection.unread = 1;
    const ben = connection.ask(somebody('ben'), 'Hello?');
    await pass(2_000);
    expect(store.requests).toHaveLength(1);
    expect(connection.delivered).toEqual([]);
    connection.accept(ben, connection.me.id);
    connection.elsewhere({ conversationId: ben, answer: 'accept' });
    connection.elsewhere({ account: 'ben', blocked: true });
    connection.relations.blocked.add('ben');
    await pass(2_000);
    expect(connection.delivered).toEqual([]);
    connection.relations.blocked.delete('ben');
    connection.elsewhere({ account: 'ben', blocked: false });
    await pass(2_000);
    expect(connection.delivered).toEqual([{ conversationId: ben, seq: 2 }]);
  });

  test('waits for the connection', async () => {
    await arrive();
    reportsOf(store);
    vi.useFakeTimers();
    connection.unread = 1;
    connection.receive(QUESTION, 'one');
    await pass(500);
    connection.cut();
    await pass(5_000);
    expect(connection.delivered).toEqual([]);
    connection.reconnect();
    await pass(1_000);
    expect(connection.delivered).toEqual([{ conversationId: QUESTION, seq: 1 }]);
  });
});

describe('what was shown', () => {
  test('is told of a few at a time, with how long ago it was', async () => {
    await arrive();
    const { shown } = reportsOf(store);
    vi.useFakeTimers();
    for (let seq = 1; seq <= 100; seq += 1) shown.add(QUESTION, seq);
    await pass(1_000);
    expect(connection.shown).toEqual([1, 2, 3].map((seq) => ({ conversationId: QUESTION, seq, ago: 1_000 })));
    await pass(60_000);
    // Under the rate of the request, and never all of a flood.
    expect(connection.shown).toHaveLength(30);
    expect(connection.shown.at(-1)?.ago).toBe(10_000);
  });

  test('is dropped where there is no connection', async () => {
    await arrive();
    const { shown } = reportsOf(store);
    vi.useFakeTimers();
    shown.add(QUESTION, 1);
    connection.cut();
    await pass(1_000);
    connection.reconnect();
    shown.add(QUESTION, 2);
    await pass(5_000);
    expect(connection.shown.map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('the page', () => {
  const told = () => connection.pages.length;

  test('is told of on each connection, of whoever has asked the coaches', async () => {
    await arrive();
    reportsOf(store);
    expect(told()).toBe(0);
    connection.receive(QUESTION, 'Hello');
    await expect.poll(told).toBe(1);
    expect(connection.pages).toEqual([{ url: location.pathname, title: document.title || location.pathname }]);
    connection.receive(QUESTION, 'Are you there?');
    connection.cut();
    connection.reconnect();
    await expect.poll(told).toBe(2);
  });

  test('is not told of whoever hides, nor by coaches', async () => {
    connection.receive(QUESTION, 'Hello', false);
    connection.me = { ...connection.me, showPresence: false };
    await arrive();
    reportsOf(store);
    connection.changeMe({ role: 'coach', showPresence: true });
    await expect.poll(() => store.me?.role).toBe('coach');
    expect(told()).toBe(0);
    connection.changeMe({ role: 'member' });
    await expect.poll(told).toBe(1);
  });

  test('is one of our own, and not the desk’s', () => {
    const here = { origin: 'https://hub.example', pathname: '/en/nutrition/protein/' };
    const title = document.title || here.pathname;
    expect(pageToTell('https://hub.example', here)).toEqual({ url: here.pathname, title });
    expect(pageToTell('https://hub.example', { ...here, origin: 'https://shop.example' })).toBeUndefined();
    expect(pageToTell('https://hub.example', { ...here, pathname: `/${'a'.repeat(500)}` })).toBeUndefined();
    document.body.append(document.createElement('repere-desk'));
    expect(pageToTell('https://hub.example', here)).toBeUndefined();
  });
});

describe('marks', () => {
  const ana = () => reportsOf(store).progress(QUESTION, 1);

  test('come with the list and by notice, and never go back', async () => {
    connection.receive(QUESTION, 'Hello', false);
    connection.marks = [{ account: 'sam', delivered: 1, read: 0 }];
    reportsOf(store);
    await arrive();
    expect(ana()).toBe('delivered');
    connection.tell('conversation:marks', {
      conversationId: QUESTION,
      marks: { account: 'sam', delivered: 1, read: 1 },
    });
    expect(ana()).toBe('read');
    // A list that was read before the notice came.
    connection.reconnect();
    await expect.poll(() => connection.asked.filter((name) => name === 'conversations:list').length).toBeGreaterThan(3);
    expect(ana()).toBe('read');
  });

  test('of another store are forgotten', async () => {
    connection.receive(QUESTION, 'Hello', false);
    connection.marks = [{ account: 'sam', delivered: 1, read: 1 }];
    await arrive();
    expect(ana()).toBe('read');
    connection.cut();
    connection.marks = [];
    connection.epoch = 'second';
    connection.reconnect();
    await expect.poll(ana).toBe('sent');
  });
});
