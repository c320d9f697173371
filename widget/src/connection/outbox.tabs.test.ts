import { expect, test } from 'vitest';
import type { Sent } from '@repere/protocol';
import type { Link } from './link.ts';
import type { Unconfirmed } from './outbox.entry.ts';
import { IndexedOutboxStore } from './outbox.store.ts';
import { Outbox } from './outbox.ts';
import { createTabs } from './tabs.ts';

/** Two tabs of one browser: a database, a channel and a lock that both share, and a server that counts what reaches it. */
function setUp() {
  const name = `test-${crypto.randomUUID()}`;
  const arrived: { tab: string; clientId: string }[] = [];
  const open = (tab: string) => {
    let entries: readonly Unconfirmed[] = [];
    const told: string[] = [];
    const request = async (_: string, { clientId, conversationId }: Unconfirmed['payload']): Promise<Sent> => {
      arrived.push({ tab, clientId });
      const event = { type: 'message' as const, seq: arrived.length, at: 0, by: name, clientId, text: clientId };
      return { conversationId, event };
    };
    const outbox = new Outbox({
      account: name,
      store: new IndexedOutboxStore(name),
      link: { request: request as unknown as Link['request'] },
      tabs: createTabs(name),
      listener: {
        changed: (now) => (entries = now),
        sent: ({ event }) => void ('clientId' in event && told.push(event.clientId)),
      },
    });
    const write = (clientId: string) =>
      outbox.add({ name: 'message:send', payload: { conversationId: 'x', clientId, text: clientId } }, 0);
    return { outbox, write, told, entries: () => entries };
  };
  const holders = async () =>
    (await navigator.locks.query()).held?.filter((lock) => lock.name === `repere:outbox:${name}`).length;
  const waiting = async () =>
    (await navigator.locks.query()).pending?.filter((lock) => lock.name === `repere:outbox:${name}`).length;
  return { arrived, first: open('first'), second: open('second'), holders, waiting };
}

test('of two tabs one sends what both write, in order, and the other takes over when it is gone', async () => {
  const { arrived, first, second, holders, waiting } = setUp();
  first.outbox.resume('first');
  await expect.poll(holders).toBe(1);
  second.outbox.resume('first');
  await expect.poll(waiting).toBe(1);

  await first.write('1');
  await second.write('2');
  await second.write('3');
  await expect.poll(() => arrived.length).toBe(3);
  await expect.poll(() => [...first.entries(), ...second.entries()]).toEqual([]);
  expect(arrived).toEqual(['1', '2', '3'].map((clientId) => ({ tab: 'first', clientId })));

  first.outbox.pause();
  await first.write('4');
  await second.write('5');
  await expect.poll(() => arrived.length).toBe(5);
  expect(arrived.slice(3)).toEqual(['4', '5'].map((clientId) => ({ tab: 'second', clientId })));
  await expect.poll(() => [...first.entries(), ...second.entries()]).toEqual([]);
  second.outbox.pause();
});

test('the tab in which something was written is told of the answer that another one got, where it speaks of the same store', async () => {
  const { first, second, holders, waiting } = setUp();
  first.outbox.resume('first');
  await expect.poll(holders).toBe(1);
  second.outbox.resume('first');
  await expect.poll(waiting).toBe(1);
  await second.write('1');
  await expect.poll(() => second.told).toEqual(['1']);
  expect(first.told).toEqual(['1']);
  second.outbox.pause();
  second.outbox.resume('second');
  await second.write('2');
  await expect.poll(() => [...first.told, ...first.entries(), ...second.entries()]).toEqual(['1', '2']);
  expect(second.told).toEqual(['1']);
  for (const { outbox } of [first, second]) outbox.pause();
});
