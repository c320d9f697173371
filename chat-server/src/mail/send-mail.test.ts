import { describe, expect, it } from 'vitest';
import type { Ids } from '../core/index.ts';
import type { MailRecord, MailStore } from './mail.store.ts';
import { createMailer } from './send-mail.ts';

const MAIL = { id: 'unread-1', to: 'ana@example.org', subject: 'An answer', text: 'It waits.' };

/** A mailer over a store in memory. `broken` fails what it names. */
function world(records = new Map<string, MailRecord>()) {
  const taken: string[] = [];
  const broken = { remove: false };
  const store: Pick<MailStore, 'insert' | 'find' | 'remove'> = {
    insert: async (record) => void records.set(record.id, record),
    find: async (id) => records.get(id),
    remove: async (id) => {
      if (broken.remove) throw new Error('no room');
      records.delete(id);
    },
  };
  const { send } = createMailer({
    store: store as MailStore,
    clock: { now: () => 1_000 },
    ids: { uuid: () => 'fresh' } as Ids,
    recorded: ({ id }) => taken.push(id),
  });
  return { send, records, taken, broken };
}

describe('a mail that something remembers', () => {
  it('is a record before that, and goes after it', async () => {
    const { send, records, taken } = world();
    await send(MAIL, async () => {
      expect([[...records.keys()], taken]).toEqual([['unread-1'], []]);
    });
    expect(taken).toEqual(['unread-1']);
  });

  it('is found as a record by the next process, and remembered then', async () => {
    const died = world();
    void died.send(MAIL, () => new Promise(() => undefined));
    await expect.poll(() => died.records.size).toBe(1);
    const { send, records, taken } = world(died.records);
    let remembered = 0;
    await send(MAIL, async () => void (remembered += 1));
    expect([remembered, records.size, taken]).toEqual([1, 1, ['unread-1']]);
  });

  it('is none where that cannot be remembered, and one by a later try', async () => {
    const { send, records, taken, broken } = world();
    const full = () => Promise.reject(new Error('full'));
    await expect(send(MAIL, full)).rejects.toThrow('full');
    expect([records.size, taken]).toEqual([0, []]);
    broken.remove = true;
    await expect(send(MAIL, full)).rejects.toThrow('full');
    expect([records.size, taken]).toEqual([1, []]);
    await send(MAIL, async () => undefined);
    expect([records.size, taken]).toEqual([1, ['unread-1']]);
  });
});

it('leaves a mail that is under way under its name as it is', async () => {
  const { send, taken } = world();
  for (const text of ['first', 'second']) await send({ ...MAIL, text });
  expect(taken).toEqual(['unread-1']);
});
