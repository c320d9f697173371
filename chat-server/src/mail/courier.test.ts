import { expect, it } from 'vitest';
import { createMetrics, createSilentLog } from '../observability/index.ts';
import { Courier, MOST_UNDER_WAY } from './courier.ts';
import { mailEvents } from './mail.events.ts';
import type { MailRecord, MailStore } from './mail.store.ts';
import { createManualTime } from './manual-time.ts';
import type { Delivery } from './transport.ts';

const MINUTE = 60_000;

/** A courier over a store in memory and a transport whose answers the test gives. */
function stage(records: Partial<MailRecord>[]) {
  const time = createManualTime(0);
  const blank = { to: 'a@b.example', subject: '', text: '', createdAt: 0, attempts: 0, nextAt: 0 };
  const stored = new Map(records.map((record, n) => [`m${n}`, { ...blank, id: `m${n}`, ...record }]));
  const store: MailStore = {
    insert: async (record) => void stored.set(record.id, record),
    find: async (id) => stored.get(id),
    postpone: async (id, attempts, nextAt) => void stored.set(id, { ...stored.get(id)!, attempts, nextAt }),
    remove: async (id) => void stored.delete(id),
    async *waiting() {
      yield* [...stored.values()];
    },
  };
  const tries: string[] = [];
  const open = new Map<string, (delivery: Delivery) => void>();
  const transport = {
    closed: false,
    deliver: ({ id }: MailRecord) => {
      tries.push(id);
      return new Promise<Delivery>((resolve) => open.set(id, resolve));
    },
    close() {
      this.closed = true;
    },
  };
  const events = mailEvents(createSilentLog(), createMetrics());
  const courier = new Courier({ ...time, store, transport, events, random: () => 0 });
  /** Answers a try, and lets everything happen that follows from it. */
  const answer = async (id: string, delivery: Delivery) => {
    open.get(id)?.(delivery);
    await idle();
  };
  return { courier, store, stored, tries, transport, time, answer };
}

/** Lets everything happen that waits for nothing outside. */
const idle = () => new Promise((resolve) => setImmediate(resolve));
const failed = { outcome: 'failed', why: '451' } as const;

it('has a few mails under way at once, oldest first, and each of them once', async () => {
  const { courier, tries, answer } = stage([{}, {}, {}, {}, {}]);
  await courier.start();
  courier.take({ id: 'm0', nextAt: 0 });
  await idle();
  expect(MOST_UNDER_WAY).toBe(3);
  expect(tries).toEqual(['m0', 'm1', 'm2']);
  await answer('m1', { outcome: 'accepted' });
  expect(tries).toEqual(['m0', 'm1', 'm2', 'm3']);
});

it('holds nobody up with a mail that keeps failing', async () => {
  const { courier, tries, answer, time } = stage([{}, {}, {}, {}]);
  await courier.start();
  await idle();
  await answer('m0', failed);
  expect(tries).toEqual(['m0', 'm1', 'm2', 'm3']);
  for (const id of ['m1', 'm2', 'm3']) await answer(id, { outcome: 'accepted' });
  expect(time.set()).toBe(true);
  time.pass(MINUTE);
  await idle();
  expect(tries.slice(4)).toEqual(['m0']);
});

it('looks at what failed before only after what has come since', async () => {
  const { courier, tries, answer, time } = stage([{}, {}, {}, {}, {}]);
  await courier.start();
  await idle();
  await answer('m0', failed);
  time.pass(MINUTE);
  await answer('m1', { outcome: 'accepted' });
  await answer('m2', { outcome: 'accepted' });
  expect(tries).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm0']);
});

it('delivers nothing before its start, and what is not due then when it is', async () => {
  const { courier, tries, time } = stage([{ nextAt: 5 * MINUTE }, {}]);
  courier.take({ id: 'm1', nextAt: 0 });
  await idle();
  expect(tries).toEqual([]);
  await courier.start();
  await idle();
  expect(tries).toEqual(['m1']);
  time.pass(5 * MINUTE);
  await idle();
  expect(tries).toEqual(['m1', 'm0']);
});

it('never delivers again what was accepted, however long the disk keeps the record', async () => {
  const { courier, store, stored, tries, time, answer } = stage([{}]);
  const remove = store.remove;
  store.remove = () => Promise.reject(new Error('EIO'));
  await courier.start();
  await idle();
  await answer('m0', { outcome: 'accepted' });
  time.pass(MINUTE);
  await idle();
  store.remove = remove;
  time.pass(MINUTE);
  await idle();
  expect([tries, stored.size]).toEqual([['m0'], 0]);
});

it('sets no alarm that outlives it', async () => {
  const { courier, time, answer } = stage([{}, { nextAt: MINUTE }]);
  await courier.start();
  await idle();
  await answer('m0', failed);
  expect(time.set()).toBe(true);
  await courier.close(MINUTE);
  expect(time.set()).toBe(false);
});

it('tries a mail again when the disk could not note that it failed', async () => {
  const { courier, store, tries, time, answer } = stage([{}]);
  store.postpone = () => Promise.reject(new Error('ENOSPC'));
  await courier.start();
  await idle();
  await answer('m0', failed);
  time.pass(MINUTE);
  await idle();
  expect(tries).toEqual(['m0', 'm0']);
});

it('waits at its close for what is under way, begins no more, and leaves the rest as it was', async () => {
  const { courier, stored, tries, transport, answer } = stage([{}, {}, {}, {}]);
  await courier.start();
  await idle();
  const closed = courier.close(MINUTE);
  for (const id of ['m0', 'm1', 'm2']) {
    expect(transport.closed).toBe(false);
    await answer(id, { outcome: 'accepted' });
  }
  await closed;
  expect([transport.closed, tries, [...stored.keys()]]).toEqual([true, ['m0', 'm1', 'm2'], ['m3']]);
});

it('waits no longer than it may, and counts no failure that is its own doing', async () => {
  const { courier, stored, transport, time, answer } = stage([{}]);
  await courier.start();
  await idle();
  const closed = courier.close(MINUTE);
  time.pass(MINUTE);
  await closed;
  await answer('m0', failed);
  expect([transport.closed, stored.get('m0')]).toMatchObject([true, { attempts: 0, nextAt: 0 }]);
});
