import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Sent, StartConversation } from '@repere/protocol';
import type { Link } from './link.ts';
import { sendable } from './outbox.entry.ts';
import type { NewEntry, OutboxEntry } from './outbox.entry.ts';
import { IndexedOutboxStore, MemoryOutboxStore } from './outbox.store.ts';
import type { OutboxStore } from './outbox.store.ts';
import { Outbox } from './outbox.ts';
import { Refusal } from './refusal.ts';
import type { Tabs } from './tabs.ts';

type Asked = { name: string; payload: StartConversation };

/** A server that answers when the test says so. */
function setUp(store: OutboxStore = new MemoryOutboxStore(), account = 'ana') {
  const asked: (Asked & { accept(): void; refuse(refusal: Refusal): void })[] = [];
  const request = (name: string, payload: StartConversation) =>
    new Promise<Sent>((resolve, reject) => {
      const { conversationId, clientId, text } = payload;
      const event = { type: 'message' as const, seq: 1, at: 0, by: account, clientId, text };
      asked.push({ name, payload, accept: () => resolve({ conversationId, event }), refuse: reject });
    });
  const alone: Tabs = { announce: () => {}, listen: () => {}, takeTurn: (_, __, work) => work() };
  const sent: Sent[] = [];
  let entries: readonly OutboxEntry[] = [];
  const outbox = new Outbox({
    account,
    store,
    link: { request: request as unknown as Link['request'] },
    tabs: alone,
    random: () => 0,
    listener: { changed: (now) => (entries = now), sent: (answer) => void sent.push(answer) },
  });
  return { outbox, asked, sent, entries: () => entries, store };
}

const message = (conversationId: string, clientId: string) =>
  ({ name: 'message:send', payload: { conversationId, clientId, text: clientId } }) as const;

afterEach(() => vi.useRealTimers());

describe('outbox', () => {
  test('has one message of a conversation on its way, and keeps their order', async () => {
    const { outbox, asked, entries } = setUp();
    outbox.resume();
    for (const name of ['1', '2']) await outbox.add(message('x', name), 0);
    await outbox.add(message('y', '3'), 0);
    await expect.poll(() => asked.map(({ payload }) => payload.clientId)).toEqual(['1', '3']);
    asked[0]!.accept();
    await expect.poll(() => asked.map(({ payload }) => payload.clientId)).toEqual(['1', '3', '2']);
    expect(entries().map(({ payload }) => payload.clientId)).toEqual(['2', '3']);
  });

  test('repeats the same client id after silence, and not before the server allows it', async () => {
    vi.useFakeTimers();
    const { outbox, asked, entries } = setUp();
    outbox.resume();
    await outbox.add(message('x', '1'), 0);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]!.refuse(new Refusal({ code: 'too_many_requests', retryAfter: 20 }));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(asked).toHaveLength(1);
    expect(entries()[0]?.status).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.map(({ payload }) => payload.clientId)).toEqual(['1', '1']);
  });

  test('marks a definitive refusal failed, goes on with the next, and sends the words again as a new message', async () => {
    const { outbox, asked, entries } = setUp();
    outbox.resume();
    await outbox.add(message('x', '1'), 0);
    await outbox.add(message('x', '2'), 0);
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.refuse(new Refusal({ code: 'forbidden' }));
    await expect.poll(() => asked.at(-1)?.payload.clientId).toBe('2');
    expect(entries()[0]).toMatchObject({ status: 'failed', error: 'forbidden' });
    asked[1]!.accept();
    await outbox.resend(entries()[0]!.order, 'new', 'other words');
    await expect.poll(() => asked.at(-1)?.payload).toMatchObject({ clientId: 'new', text: 'other words' });
  });

  test('keeps another account’s messages from being seen or sent', async () => {
    const store = new MemoryOutboxStore();
    const first = setUp(store);
    await first.outbox.add(message('x', '1'), 0);
    const second = setUp(store, 'ben');
    second.outbox.resume();
    await second.outbox.refresh();
    expect(second.entries()).toEqual([]);
    expect(second.asked).toEqual([]);
  });

  test('sends after a reload what was written before it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const before = setUp(new IndexedOutboxStore(name));
    await before.outbox.add(message('x', '1'), 0);
    const after = setUp(new IndexedOutboxStore(name));
    after.outbox.resume();
    await expect.poll(() => after.asked.map(({ payload }) => payload.clientId)).toEqual(['1']);
    after.asked[0]!.accept();
    await expect.poll(() => before.store.list('ana')).toEqual([]);
  });
});

describe('sendable', () => {
  const entry = (order: number, name: NewEntry['name'], status: OutboxEntry['status']): OutboxEntry =>
    ({
      order,
      name,
      status,
      account: 'a',
      writtenAt: 0,
      payload: { conversationId: 'x', clientId: `${order}`, text: '' },
    }) as OutboxEntry;

  test('lets nothing pass a start that has failed', () => {
    expect(
      sendable([entry(1, 'conversation:start', 'failed'), entry(2, 'message:send', 'waiting')], new Set()),
    ).toEqual([]);
  });

  test('lets the next pass a message that has failed', () => {
    const next = entry(2, 'message:send', 'waiting');
    expect(sendable([entry(1, 'message:send', 'failed'), next], new Set())).toEqual([next]);
  });
});
