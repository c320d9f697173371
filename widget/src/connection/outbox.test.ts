import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Sent, StartConversation } from '@repere/protocol';
import { completed, outcome } from './indexed.ts';
import type { Link } from './link.ts';
import { sendable } from './outbox.entry.ts';
import type { NewEntry, OutboxEntry, Unconfirmed } from './outbox.entry.ts';
import { IndexedOutboxStore, MemoryOutboxStore } from './outbox.store.ts';
import type { OutboxStore } from './outbox.store.ts';
import { Outbox } from './outbox.ts';
import { Refusal } from './refusal.ts';
import type { Tabs } from './tabs.ts';

type Asked = { name: string; payload: StartConversation };

/** A server that answers when the test says so. */
function setUp(
  store: OutboxStore = new MemoryOutboxStore(),
  account = 'ana',
  granted: (work: () => Promise<void>) => void = (work) => void work(),
  now: () => number = Date.now,
) {
  const asked: (Asked & { accept(): void; refuse(refusal: Refusal): void })[] = [];
  const request = (name: string, payload: StartConversation) =>
    new Promise<Sent>((resolve, reject) => {
      const { conversationId, clientId, text } = payload;
      const event = { type: 'message' as const, seq: 1, at: 0, by: account, clientId, text };
      asked.push({ name, payload, accept: () => resolve({ conversationId, event }), refuse: reject });
    });
  const alone: Tabs = { announce: () => {}, listen: () => {}, takeTurn: async (_, __, work) => granted(work) };
  const sent: Sent[] = [];
  let entries: readonly Unconfirmed[] = [];
  const outbox = new Outbox({
    account,
    store,
    link: { request: request as unknown as Link['request'] },
    tabs: alone,
    random: () => 0,
    now,
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
    outbox.resume('first');
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
    outbox.resume('first');
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
    outbox.resume('first');
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

  test('sends words again without their quote where that was what was refused, and with it where it was not', async () => {
    const { outbox, asked, entries } = setUp();
    outbox.resume('first');
    const quotes = { seq: 4, clientId: 'theirs' };
    const { name, payload } = message('x', '1');
    await outbox.add({ name, payload: { ...payload, quotes } }, 0);
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.refuse(new Refusal({ code: 'blocked' }));
    await expect.poll(() => entries()[0]?.status).toBe('failed');
    await outbox.resend(entries()[0]!.order, 'again', '1');
    await expect.poll(() => asked.at(-1)?.payload).toMatchObject({ clientId: 'again', quotes });
    asked[1]!.refuse(new Refusal({ code: 'not_found', field: 'quotes' }));
    await expect.poll(() => entries()[0]).toMatchObject({ error: 'not_found', field: 'quotes', payload: { quotes } });
    await outbox.resend(entries()[0]!.order, 'without', '1');
    await expect.poll(() => asked.at(-1)?.payload.clientId).toBe('without');
    expect(JSON.stringify(asked.at(-1)?.payload)).not.toContain('quotes');
    expect(entries()[0]).not.toHaveProperty('field');
  });

  test('says at each attempt how long ago “send” was pressed, where that is known', async () => {
    vi.useFakeTimers();
    let now = 1_000_000;
    const { outbox, asked, entries } = setUp(undefined, 'ana', undefined, () => now);
    const waited = () => asked.at(-1)?.payload.waited;
    await outbox.add(message('x', '1'), now);
    now += 60_000;
    outbox.resume('first');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(waited()).toBe(60_000);
    asked[0]!.refuse(new Refusal({ code: 'unavailable', retryAfter: 5 }));
    now += 5_000;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked.map(({ payload }) => payload.waited)).toEqual([60_000, 65_000]);
    // It was never part of what was said.
    expect(entries()[0]?.payload).not.toHaveProperty('waited');
    // The clock was set back; then far ahead.
    for (const [index, wrong] of [0, now + 8 * 24 * 3_600_000].entries()) {
      asked.at(-1)!.refuse(new Refusal({ code: 'unavailable', retryAfter: 5 }));
      now = wrong;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(asked).toHaveLength(3 + index);
      expect(asked.at(-1)?.payload).not.toHaveProperty('waited');
    }
    // Refused words are sent again by another press.
    asked.at(-1)!.refuse(new Refusal({ code: 'forbidden' }));
    await vi.waitFor(() => expect(entries()[0]?.status).toBe('failed'));
    await outbox.resend(entries()[0]!.order, 'new', 'other words');
    await vi.waitFor(() => expect(asked.at(-1)?.payload.clientId).toBe('new'));
    expect(waited()).toBe(0);
  });

  test('says of no edit or deletion how long it waited, nor of what an older release wrote down without that moment', async () => {
    const store = new MemoryOutboxStore();
    const { outbox, asked } = setUp(store);
    outbox.resume('first');
    const { writtenAt: _, ...old } = { ...message('x', '1'), account: 'ana', writtenAt: 0, status: 'waiting' as const };
    await store.add(old as NewEntry);
    await outbox.add({ name: 'message:delete', payload: { conversationId: 'y', clientId: '2', seq: 1 } }, Date.now());
    await expect.poll(() => asked.length).toBe(2);
    for (const { payload } of asked) expect(payload).not.toHaveProperty('waited');
  });

  test('keeps another account’s messages from being seen or sent', async () => {
    const store = new MemoryOutboxStore();
    const first = setUp(store);
    await first.outbox.add(message('x', '1'), 0);
    const second = setUp(store, 'ben');
    second.outbox.resume('first');
    await second.outbox.refresh();
    expect(second.entries()).toEqual([]);
    expect(second.asked).toEqual([]);
  });

  test('gives its turn back where the connection is lost while the turn begins', async () => {
    const turns: Promise<void>[] = [];
    const { outbox } = setUp(new MemoryOutboxStore(), 'ana', (work) => turns.push(work()));
    outbox.resume('first');
    outbox.pause();
    expect(turns).toHaveLength(1);
    await expect(turns[0]).resolves.toBeUndefined();
  });

  test('sends after a reload what was written before it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const before = setUp(new IndexedOutboxStore(name));
    await before.outbox.add(message('x', '1'), 0);
    const after = setUp(new IndexedOutboxStore(name));
    after.outbox.resume('first');
    await expect.poll(() => after.asked.map(({ payload }) => payload.clientId)).toEqual(['1']);
    after.asked[0]!.accept();
    await expect.poll(() => before.store.list('ana')).toEqual([]);
  });
});

describe('edits and deletions', () => {
  const edit = (seq: number, text: string) =>
    ({
      name: 'message:edit',
      payload: { conversationId: 'x', clientId: `edit-${text}`, seq, text },
    }) as const;
  const deletion = {
    name: 'message:delete',
    payload: { conversationId: 'x', clientId: 'delete', seq: 3 },
  } as const;

  test('go in the order written, one at a time, and again under the same client id until answered', async () => {
    vi.useFakeTimers();
    const { outbox, asked, entries } = setUp();
    outbox.resume('first');
    for (const outgoing of [message('x', '1'), edit(3, 'other'), deletion]) await outbox.add(outgoing, 0);
    const names = () => asked.map(({ name, payload }) => `${name} ${payload.clientId}`);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]!.accept();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]!.refuse(new Refusal({ code: 'unavailable' }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(names().slice(1)).toEqual(['message:edit edit-other', 'message:edit edit-other']);
    asked[2]!.accept();
    await vi.waitFor(() => expect(names().at(-1)).toBe('message:delete delete'));
    expect(asked.at(-1)?.payload).toEqual(deletion.payload);
    asked[3]!.accept();
    await vi.waitFor(() => expect(entries()).toEqual([]));
  });

  test('survive a reload', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const before = setUp(new IndexedOutboxStore(name));
    before.outbox.resume('first');
    await before.outbox.add(edit(3, 'other'), 0);
    before.outbox.pause();
    const after = setUp(new IndexedOutboxStore(name));
    after.outbox.resume('first');
    await expect.poll(() => after.asked.map(({ payload }) => payload)).toEqual([edit(3, 'other').payload]);
  });

  test('wait no longer once it is too late, and let the next pass', async () => {
    const { outbox, asked, entries } = setUp();
    outbox.resume('first');
    await outbox.add(edit(3, 'other'), 0);
    await outbox.add(message('x', '1'), 0);
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.refuse(new Refusal({ code: 'too_late' }));
    await expect.poll(() => asked.at(-1)?.payload.clientId).toBe('1');
    expect(entries()[0]).toMatchObject({ status: 'failed', error: 'too_late' });
  });

  test('change nothing in a store restored since: their number may be that of another message', async () => {
    const { outbox, asked, entries } = setUp();
    outbox.resume('first');
    outbox.pause();
    await outbox.add(deletion, 0);
    outbox.resume('second');
    await expect.poll(() => entries()[0]).toMatchObject({ status: 'failed', error: 'not_found' });
    expect(asked).toEqual([]);
  });
});

describe('what stands in the outbox', () => {
  test('is sent as it is where an earlier release wrote it', async () => {
    // As it was stored before edits and deletions went the same way.
    const golden = [
      {
        order: 3,
        account: 'ana',
        writtenAt: 1_760_000_000_000,
        status: 'waiting',
        name: 'conversation:start',
        payload: {
          kind: 'coaching',
          conversationId: '0198c2f0-0000-7000-8000-000000000001',
          clientId: '0198c2f0-0000-7000-8000-000000000002',
          text: 'How deep?',
          origin: { url: '/en/exercises/goblet-squat/#depth', title: 'Goblet squat', quote: 'as deep as' },
        },
      },
      {
        order: 4,
        account: 'ana',
        writtenAt: 1_760_000_060_000,
        status: 'waiting',
        name: 'message:send',
        payload: {
          conversationId: '0198c2f0-0000-7000-8000-000000000003',
          clientId: '0198c2f0-0000-7000-8000-000000000004',
          text: 'Thanks',
        },
      },
      {
        order: 5,
        account: 'ana',
        writtenAt: 1_760_000_120_000,
        status: 'failed',
        error: 'forbidden',
        name: 'message:send',
        payload: {
          conversationId: '0198c2f0-0000-7000-8000-000000000003',
          clientId: '0198c2f0-0000-7000-8000-000000000005',
          text: 'Again',
        },
      },
    ];
    const name = `test-${crypto.randomUUID()}`;
    const store = new IndexedOutboxStore(name);
    await store.list('ana');
    await putAsIs(name, golden);
    const { outbox, asked, entries } = setUp(store);
    outbox.resume('first');
    await expect
      .poll(() => asked.map((one) => ({ name: one.name, payload: one.payload })))
      .toEqual(golden.slice(0, 2).map(({ name, payload }) => ({ name, payload })));
    expect(entries()).toEqual(golden);
  });

  test('is left alone where a later release wrote it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = new IndexedOutboxStore(name);
    await store.list('ana');
    const later = { order: 1, account: 'ana', writtenAt: 0, status: 'waiting', name: 'message:pin', payload: {} };
    await putAsIs(name, [later]);
    const { outbox, asked, entries } = setUp(store);
    outbox.resume('first');
    await outbox.add(message('x', '1'), 0);
    await expect.poll(() => asked.map(({ payload }) => payload.clientId)).toEqual(['1']);
    expect(entries().map(({ name }) => name)).toEqual(['message:send']);
    expect(await store.list('ana')).toHaveLength(2);
  });

  test.each([
    ['the database', () => new IndexedOutboxStore(`test-${crypto.randomUUID()}`)],
    ['memory', () => new MemoryOutboxStore()],
  ])('stays as another tab left it, in %s', async (_, open) => {
    const store = open();
    const entry = await store.add({ ...message('x', '1'), account: 'ana', writtenAt: 0, status: 'waiting' });
    await store.replace('another', { ...entry, status: 'failed' });
    expect(await store.list('ana')).toEqual([entry]);
    await store.remove(entry.order);
    await store.replace('1', { ...entry, status: 'failed' });
    expect(await store.list('ana')).toEqual([]);
  });
});

/** Writes entries as they are into an outbox that is open already. */
async function putAsIs(name: string, entries: readonly object[]): Promise<void> {
  const database = await outcome(indexedDB.open(name));
  const transaction = database.transaction('outbox', 'readwrite');
  for (const entry of entries) transaction.objectStore('outbox').add(entry);
  await completed(transaction);
  database.close();
}

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
