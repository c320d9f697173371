import { LIMITS } from '@repere/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { somebody } from '../testing/fake-relations.ts';
import { ChatStore } from './chat.store.ts';
import { liveOf } from './live.ts';

let connection: FakeConnection;
let store: ChatStore;
beforeEach(() => {
  connection = new FakeConnection();
  store = new ChatStore({ connection, of: 'mine', now: Date.now, newId: () => crypto.randomUUID() });
});
afterEach(() => void vi.useRealTimers());

const ben = somebody('ben');
const asked = () => connection.asked.filter((name) => name === 'presence:watch').length;

/** Signed in, with a conversation with Ben that is accepted. */
async function arrive(): Promise<string> {
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  const id = connection.ask(ben, 'Hello');
  connection.accept(id, connection.me.id);
  connection.elsewhere({ conversationId: id, answer: 'accept' });
  await expect.poll(() => store.conversations.map((summary) => summary.id)).toEqual([id]);
  return id;
}

test('watches those one talks with, and takes over what it is told', async () => {
  connection.present.add(ben.id);
  const live = liveOf(store);
  expect(liveOf(store)).toBe(live);
  await arrive();
  await expect.poll(() => live.isHere(ben)).toBe(true);
  expect(connection.watched).toEqual([ben.id]);
  connection.turnUp(ben.id, false);
  expect(live.isHere(ben)).toBe(false);
  connection.turnUp(ben.id, true);
  expect(live.isHere(ben)).toBe(true);
});

test('watches nobody who waits to be accepted, or is blocked', async () => {
  connection.present.add(ben.id);
  const live = liveOf(store);
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  connection.ask(ben, 'Hello');
  await expect.poll(() => store.requests.length).toBe(1);
  expect([connection.watched, live.isHere(ben)]).toEqual([[], false]);
  const id = `ana-${ben.id}`;
  connection.accept(id, connection.me.id);
  connection.elsewhere({ conversationId: id, answer: 'accept' });
  await expect.poll(() => live.isHere(ben)).toBe(true);
  connection.relations.blocked.add(ben.id);
  connection.elsewhere({ account: ben.id, blocked: true });
  await expect.poll(() => connection.watched).toEqual([]);
  await expect.poll(() => live.isHere(ben)).toBe(false);
});

test('knows of nobody while it is cut off, and asks again when it is back and when the page is looked at', async () => {
  connection.present.add(ben.id);
  const live = liveOf(store);
  await arrive();
  await expect.poll(() => live.isHere(ben)).toBe(true);
  connection.cut();
  await expect.poll(() => live.isHere(ben)).toBe(false);
  connection.reconnect();
  await expect.poll(() => live.isHere(ben)).toBe(true);
  // A notice that was lost is made good.
  connection.present.clear();
  const before = asked();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked()).toBe(before + 1);
  await expect.poll(() => live.isHere(ben)).toBe(false);
});

test('shows who writes until their message arrives, they stop, or they say so no more', async () => {
  const live = liveOf(store);
  const conversationId = await arrive();
  vi.useFakeTimers();
  const type = (typing: boolean, note?: true) =>
    connection.tell('typing:changed', { conversationId, account: ben.id, typing, ...(note && { note }) });
  const writing = () => live.writersIn(conversationId, false);
  type(true);
  expect(writing()).toEqual([ben.id]);
  type(false);
  expect(writing()).toEqual([]);
  type(true);
  vi.advanceTimersByTime(LIMITS.typingFor - 1);
  type(true);
  vi.advanceTimersByTime(LIMITS.typingFor - 1);
  expect(writing()).toEqual([ben.id]);
  vi.advanceTimersByTime(1);
  expect(writing()).toEqual([]);
  type(true);
  connection.ask(ben, 'Here it is');
  expect(writing()).toEqual([]);
  type(true, true);
  expect([writing(), live.writersIn(conversationId, true)]).toEqual([[], [ben.id]]);
});

test('says at most every three seconds that one writes, and once that one has stopped', async () => {
  const live = liveOf(store);
  const conversationId = await arrive();
  vi.useFakeTimers();
  for (const text of ['H', 'He', 'Hel']) live.compose(conversationId, text);
  const told = (typing: boolean) => ({ conversationId, typing });
  expect(connection.typed).toEqual([told(true)]);
  vi.advanceTimersByTime(LIMITS.typingAgain);
  live.compose(conversationId, 'Hell');
  live.compose(conversationId, '');
  live.compose(conversationId, '');
  expect(connection.typed).toEqual([told(true), told(true), told(false)]);
  live.compose(conversationId, 'A');
  live.sent();
  live.compose(conversationId, 'B');
  expect(connection.typed.slice(3)).toEqual([told(true), told(true)]);
});

test('says nothing where nobody would hear it', async () => {
  const live = liveOf(store);
  const conversationId = await arrive();
  connection.changeMe({ showPresence: false });
  live.compose(conversationId, 'Hello');
  connection.changeMe({ showPresence: true });
  live.compose('no conversation yet', 'Hello');
  const waiting = connection.ask(somebody('cleo'), 'Hello?');
  await expect.poll(() => store.requests.length).toBe(1);
  live.compose(waiting, 'Hello');
  expect(connection.typed).toEqual([]);
});
