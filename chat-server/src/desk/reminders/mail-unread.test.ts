import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../accounts/index.ts';
import type { Head } from '../../conversations/index.ts';
import type { Mail } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { mailUnread } from './mail-unread.ts';
import type { Reminder } from './reminder.store.ts';

const HOUR = 60 * 60_000;

/** A question whose messages a test gives, and everything that a round asks for. */
function world(messages: Message[], account: Partial<Account> = {}) {
  const start = 1_000 * HOUR;
  let now = start;
  let readSeq = 0;
  const mails: Mail[] = [];
  const records = new Set<string | undefined>();
  const told: unknown[] = [];
  let reminder: Reminder = {};
  let broken: Error | 'dies' | undefined;
  const head = (): Head =>
    ({
      id: 'c1',
      kind: 'coaching',
      participants: ['ana', 'sam'],
      lastCoachMessageSeq: messages.findLastIndex(({ by }) => by === 'sam') + 1,
      updatedAt: Math.max(...messages.map(({ at }) => start + at)),
    }) as unknown as Head;
  const parts = {
    store: {
      listKind: async (_: string, __: number, below?: Head) => (below ? [] : [head()]),
      readPosition: async () => readSeq,
      eventsAfter: async (_: string, after: number) =>
        messages
          .map(({ at, ...message }, index) => ({ type: 'message', seq: index + 1, ...message, at: start + at }))
          .slice(after),
    },
    accounts: { find: async () => ({ id: 'ana', email: 'ana@example.org', language: 'fr', ...account }) },
    settings: { read: async () => undefined },
    reminders: {
      find: async () => reminder,
      note: async (_: string, __: string, more: Reminder) => void (reminder = { ...reminder, ...more }),
    },
    mailer: {
      send: async (mail: Mail, kept: () => Promise<void>) => {
        if (broken instanceof Error) throw broken;
        records.add(mail.id);
        if (broken === 'dies') return new Promise<never>(() => undefined);
        await kept();
        mails.push(mail);
      },
    },
    link: (path: string) => `https://repere.example${path}`,
    clock: { now: () => now },
    events: { reminded: (...facts: unknown[]) => told.push(facts) },
  } as unknown as DeskParts;
  return {
    round: mailUnread(parts),
    mails,
    told,
    pass: (hours: number) => void (now += hours * HOUR),
    read: (seq: number) => void (readSeq = seq),
    write: (message: Message) => messages.push({ ...message, at: now - start }),
    /** A round of another process over what this one has kept. */
    restarted: () => mailUnread(parts),
    breakDisk: (error?: Error | 'dies') => void (broken = error),
    reminder: () => reminder,
    records,
  };
}

interface Message {
  by: string;
  at: number;
  change?: { type: string };
}

const QUESTION: Message = { by: 'ana', at: 0 };
const ANSWER: Message = { by: 'sam', at: 1 };

describe('an answer that stays unread', () => {
  it('is told of after an hour, once, in the language of the account and without a word of it', async () => {
    const { round, mails, pass, told } = world([QUESTION, ANSWER]);
    await round();
    pass(0.99);
    await round();
    expect(mails).toEqual([]);
    pass(0.02);
    for (let turn = 0; turn < 3; turn += 1) await round();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'ana@example.org', subject: 'Une réponse vous attend sur Repère' });
    expect(mails[0]?.text).toContain('https://repere.example/fr/');
    expect(told).toEqual([['member', 1]]);
  });

  it('is told of once however many follow, until they are read', async () => {
    const { round, mails, pass, write, read } = world([QUESTION, ANSWER]);
    pass(2);
    await round();
    write({ ...ANSWER, at: 0 });
    pass(2);
    await round();
    expect(mails).toHaveLength(1);
    read(3);
    await round();
    expect(mails).toHaveLength(1);
    write({ ...ANSWER, at: 0 });
    pass(2);
    await round();
    expect(mails).toHaveLength(2);
  });

  it('is left alone where it was read, deleted, or became due long ago', async () => {
    const seen = world([QUESTION, ANSWER]);
    seen.read(2);
    const gone = world([QUESTION, { ...ANSWER, change: { type: 'deleted' } }]);
    for (const { round, pass, mails } of [seen, gone]) {
      pass(2);
      await round();
      expect(mails).toEqual([]);
    }
    const old = world([QUESTION, ANSWER]);
    old.pass(26);
    await old.round();
    expect(old.mails).toEqual([]);
  });

  it.each<[string, Partial<Account>]>([
    ['has no address', { email: undefined as unknown as string }],
    ['is suspended', { suspendedAt: 1 }],
  ])('is told to nobody who %s', async (_, account) => {
    const { round, pass, mails } = world([QUESTION, ANSWER], account);
    pass(2);
    await round();
    expect(mails).toEqual([]);
  });

  it('is told of later where the disk is full, and once where the process died in between', async () => {
    const { round, pass, mails, breakDisk, reminder } = world([QUESTION, ANSWER]);
    pass(2);
    breakDisk(new Error('full'));
    await expect(round()).rejects.toThrow('full');
    expect(reminder()).toEqual({});
    breakDisk();
    await round();
    expect(mails).toHaveLength(1);
    expect(reminder()).toEqual({ mailedSeq: 2 });

    const dying = world([QUESTION, ANSWER]);
    dying.pass(2);
    dying.breakDisk('dies');
    void dying.round();
    await vi.waitFor(() => expect(dying.records.size).toBe(1));
    expect(dying.reminder()).toEqual({});
    dying.breakDisk();
    // The next process finds the record by the name that follows from what it tells of, whatever came meanwhile.
    dying.write({ ...ANSWER, at: 0 });
    for (let turn = 0; turn < 2; turn += 1) await dying.restarted()();
    expect(dying.mails.map(({ id }) => id)).toEqual([...dying.records]);
    expect(dying.reminder()).toEqual({ mailedSeq: 3 });
  });
});
