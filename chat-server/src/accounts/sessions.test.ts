import { beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../core/index.ts';
import type { AccountStore } from './account.store.ts';
import type { Session, SessionStore } from './session.store.ts';
import { createSessions } from './sessions.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let now: number;
let stored: Map<string, Session>;
let roles: Map<string, 'member' | 'coach'>;
beforeEach(() => {
  now = 1_700_000_000_000;
  stored = new Map();
  roles = new Map([['ada', 'member']]);
});

const store: Omit<SessionStore, 'removeAllOf' | 'sweep'> = {
  insert: async (session) => void stored.set(session.tokenHash, session),
  findByTokenHash: async (hash) => stored.get(hash),
  touch: (session, at) => void stored.set(session.tokenHash, { ...session, lastUsedAt: at }),
  confirm: async (session, at) => void stored.set(session.tokenHash, { ...session, confirmedAt: at }),
  remove: async (session) => void stored.delete(session.tokenHash),
  listOf: async (account) => [...stored.values()].filter((session) => session.account === account),
};
const accounts = {
  find: async (id: string) => (roles.has(id) ? { id, role: roles.get(id) } : undefined),
} as unknown as AccountStore;
const sessions = (secondFactorForStaff = false) =>
  createSessions({
    store: store as SessionStore,
    accounts,
    clock: { now: () => now },
    ids: randomIds,
    secondFactorForStaff,
  });

describe('a session', () => {
  it('is kept as a hash alone', async () => {
    const { token } = await sessions().open('ada', 'cookie', 'a browser');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([...stored])).not.toContain(token);
  });

  it('ends after two weeks without use, however often it was used before', async () => {
    const { token } = await sessions().open('ada', 'cookie', '');
    now += 13 * DAY;
    expect(await sessions().resolve(token, 'cookie')).toMatchObject({ account: 'ada' });
    now += 13 * DAY;
    expect(await sessions().resolve(token, 'cookie')).toMatchObject({ account: 'ada' });
    now += 15 * DAY;
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
    expect(stored.size).toBe(0);
  });

  it('ends after sixty days, used or not', async () => {
    const { token } = await sessions().open('ada', 'cookie', '');
    for (let day = 0; day < 59; day += 10) {
      now += 10 * DAY;
      if (day < 50) expect(await sessions().resolve(token, 'cookie')).toBeDefined();
    }
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
  });

  it('of another site ends within the hour', async () => {
    const { token } = await sessions().open('ada', 'bearer', '');
    now += 29 * MINUTE;
    expect(await sessions().resolve(token, 'bearer')).toBeDefined();
    now += 29 * MINUTE;
    expect(await sessions().resolve(token, 'bearer')).toBeDefined();
    now += 5 * MINUTE;
    expect(await sessions().resolve(token, 'bearer')).toBeUndefined();
  });

  it('is taken from no other carrier than its own', async () => {
    const { token } = await sessions().open('ada', 'bearer', '');
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
  });

  it('carries the role that the account has now, and none when the account is gone', async () => {
    const { token } = await sessions().open('ada', 'cookie', '');
    roles.set('ada', 'coach');
    expect(await sessions().resolve(token, 'cookie')).toMatchObject({ role: 'coach' });
    roles.delete('ada');
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
  });

  it('that was ended is no more', async () => {
    const { token, session } = await sessions().open('ada', 'cookie', '');
    await sessions().endOf('ada', session.id);
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
  });
});
