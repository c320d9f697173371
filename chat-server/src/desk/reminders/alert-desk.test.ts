import { describe, expect, it } from 'vitest';
import type { Account } from '../../accounts/index.ts';
import type { Head } from '../../conversations/index.ts';
import type { Mail } from '../../core/index.ts';
import type { DeskSettings } from '../hours/settings.store.ts';
import type { DeskParts } from '../parts.ts';
import { alertDesk } from './alert-desk.ts';
import type { Reminder } from './reminder.store.ts';

const MINUTE = 60_000;
/** Nine in the morning, UTC. */
const NINE = Date.parse('2026-06-10T09:00:00Z');

const coach = (id: string, more: Partial<Account> = {}) =>
  ({ id, role: 'coach', email: `${id}@example.org`, language: 'en', ...more }) as Account;

interface World {
  waiting?: { id: string; since?: number; assignee?: string }[];
  staff?: Account[];
  settings?: DeskSettings;
  deskOpen?: boolean;
  team?: 'reached' | 'broken';
}

function world({ waiting = [{ id: 'c1', since: 0 }], staff = [coach('sam')], ...more }: World = {}) {
  let now = NINE;
  let broken = false;
  const mails: Mail[] = [];
  const lines: string[] = [];
  const failures: unknown[] = [];
  const reminders = new Map<string, Reminder>();
  const heads = waiting.map(({ id, since, assignee }) => ({
    id,
    participants: [`member of ${id}`],
    ...(since !== undefined && { waitingSince: NINE + since * MINUTE }),
    ...(assignee !== undefined && { assignee }),
  })) as unknown as Head[];
  const parts = {
    store: { listQueue: async (_: unknown, __: number, below?: Head) => (below ? [] : heads) },
    accounts: { listStaff: async () => staff },
    settings: { read: async () => more.settings },
    reminders: {
      find: async (_: string, id: string) => reminders.get(id) ?? {},
      note: async (_: string, id: string, reminder: Reminder) => void reminders.set(id, reminder),
    },
    mailer: {
      send: async (mail: Mail) => {
        if (broken) throw new Error('full');
        mails.push(mail);
      },
    },
    postToTeam:
      more.team &&
      (async (line: string) => {
        if (more.team === 'broken') throw new Error('away');
        lines.push(line);
      }),
    isDeskOpen: async () => more.deskOpen ?? false,
    link: (path: string) => `https://repere.example${path}`,
    clock: { now: () => now },
    events: { reminded: () => undefined, teamNotReached: (error: unknown) => failures.push(error) },
  } as unknown as DeskParts;
  return {
    round: alertDesk(parts),
    mails,
    lines,
    failures,
    heads,
    pass: (minutes: number) => void (now += minutes * MINUTE),
    breakDisk: (so: boolean) => void (broken = so),
  };
}

const open = (from: string, to: string): DeskSettings => ({
  hours: { zone: 'UTC', week: Array.from({ length: 7 }, () => [{ from, to }]), closedOn: [] },
  mailAfter: 60 * MINUTE,
  alertAfter: 30 * MINUTE,
});

describe('a member who waits while no desk is open', () => {
  it('is told of after half an hour, once for each wait', async () => {
    const { round, mails, pass, heads } = world();
    pass(29);
    await round();
    expect(mails).toEqual([]);
    pass(1);
    for (let turn = 0; turn < 3; turn += 1) await round();
    expect(mails).toEqual([
      expect.objectContaining({ to: 'sam@example.org', subject: 'Somebody waits for an answer' }) as unknown,
    ]);
    expect(mails[0]?.text).toMatch(/30 min[^]*https:\/\/repere\.example\/en\/coach\//);
    heads[0] = { ...heads[0], waitingSince: NINE + 40 * MINUTE } as Head;
    pass(60);
    await round();
    expect(mails).toHaveLength(2);
  });

  it('is told of to nobody while a desk is open, nor outside the hours', async () => {
    for (const given of [{ deskOpen: true }, { settings: open('06:00', '09:30') }]) {
      const { round, mails, pass } = world(given);
      pass(45);
      await round();
      expect(mails).toEqual([]);
    }
  });

  it('waits in open time alone', async () => {
    const { round, mails, pass } = world({ settings: open('10:00', '18:00') });
    pass(89);
    await round();
    expect(mails).toEqual([]);
    pass(1);
    await round();
    expect(mails[0]?.text).toContain('30 min');
  });

  it('is told of to the coach in whose care they are, or to all where that coach has left', async () => {
    const staff = [coach('sam'), coach('kim'), coach('lee', { suspendedAt: 1 }), coach('ada', { role: 'admin' })];
    const waiting = [
      { id: 'c1', since: 0, assignee: 'sam' },
      { id: 'c2', since: 1, assignee: 'lee' },
      { id: 'c3', since: 2 },
      { id: 'c4' },
    ];
    const { round, mails, pass } = world({ staff, waiting });
    pass(40);
    await round();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['sam@example.org', '3 people wait for an answer'],
      ['kim@example.org', '2 people wait for an answer'],
    ]);
  });

  it('is told of to the admins where there is no coach', async () => {
    const { round, mails, pass } = world({ staff: [coach('ada', { role: 'admin' })] });
    pass(40);
    await round();
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.org']);
  });

  it('is told of in the channel of the team, and by mail where that fails', async () => {
    const reached = world({ team: 'reached' });
    const broken = world({ team: 'broken' });
    for (const { round, pass } of [reached, broken]) {
      pass(31);
      for (let turn = 0; turn < 2; turn += 1) await round();
    }
    expect(reached.lines).toEqual([
      'Quelqu’un attend une réponse depuis 31 min. https://repere.example/fr/coach/ · Somebody has waited for an answer for 31 min. https://repere.example/en/coach/',
    ]);
    expect([reached.mails.length, broken.mails.length, broken.failures.length]).toEqual([0, 1, 1]);
  });

  it('is told of later where the disk is full', async () => {
    const { round, mails, pass, breakDisk } = world();
    pass(31);
    breakDisk(true);
    await expect(round()).rejects.toThrow('full');
    breakDisk(false);
    await round();
    expect(mails).toHaveLength(1);
  });
});
