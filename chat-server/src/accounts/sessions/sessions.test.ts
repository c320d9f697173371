import { beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../../core/index.ts';
import type { AccountStore } from '../account.store.ts';
import type { Session, SessionStore } from './session.store.ts';
import { createSessions } from './sessions.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let now: number;
let stored: Map<string, Session>;
let roles: Map<string, 'member' | 'coach'>;
let protectedByCodes: Set<string>;
beforeEach(() => {
  now = 1_700_000_000_000;
  stored = new Map();
  roles = new Map([['ada', 'member']]);
  protectedByCodes = new Set();
});

const store: Omit<SessionStore, 'sweep'> = {
  insert: async (session) => void stored.set(session.tokenHash, session),
  findByTokenHash: async (hash) => stored.get(hash),
  touch: (session, at) => void stored.set(session.tokenHash, { ...session, lastUsedAt: at }),
  confirm: async (session, at) => void stored.set(session.tokenHash, { ...session, confirmedAt: at }),
  remove: async (session) => void stored.delete(session.tokenHash),
  async removeAllOf(account, except) {
    const ended = [...stored.values()].filter((each) => each.account === account && each.id !== except);
    for (const { tokenHash } of ended) stored.delete(tokenHash);
    return ended;
  },
  listOf: async (account) => [...stored.values()].filter((session) => session.account === account),
};
const accounts = {
  find: async (id: string) =>
    roles.has(id)
      ? { id, role: roles.get(id), ...(protectedByCodes.has(id) && { secondFactor: { lastStep: 0 } }) }
      : undefined,
} as unknown as AccountStore;
const sessions = (secondFactorForStaff = false) =>
  createSessions({
    store: store as SessionStore,
    accounts,
    clock: { now: () => now },
    ids: randomIds,
    secondFactorForStaff,
  });

it('ends the one unused for longest where an account has fifty', async () => {
  const open = async () => {
    now += 1;
    return sessions().open('ada', 'cookie', 'a browser');
  };
  const first = await open();
  const second = await open();
  for (let more = 2; more < 50; more += 1) expect((await open()).displaced).toEqual([]);
  now += 1;
  expect(await sessions().resolve(first.token, 'cookie')).toBeDefined();
  expect((await open()).displaced.map(({ id }) => id)).toEqual([second.session.id]);
  expect(await sessions().resolve(second.token, 'cookie')).toBeUndefined();
  expect(stored.size).toBe(50);
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
    expect(await sessions().endOf('bob', session.id)).toBe(false);
    expect(await sessions().endOf('ada', session.id)).toBe(true);
    expect(await sessions().endOf('ada', session.id)).toBe(false);
    expect(await sessions().resolve(token, 'cookie')).toBeUndefined();
  });

  it('stays in use while somebody holds what it was resolved to', async () => {
    const all = sessions();
    const { token } = await all.open('ada', 'bearer', '');
    const identity = (await all.resolve(token, 'bearer')) ?? expect.fail('no session');
    now += 29 * MINUTE;
    all.touch(identity);
    now += 29 * MINUTE;
    expect(await all.resolve(token, 'bearer')).toBeDefined();
  });

  it('is listed newest first, under the name of its device alone', async () => {
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
    const first = await sessions().open('ada', 'cookie', browser);
    now += 1;
    const second = await sessions().open('ada', 'cookie', '');
    const listed = await sessions().listOf('ada');
    expect(listed.map(({ id, device }) => [id, device])).toEqual([
      [second.session.id, ''],
      [first.session.id, 'Firefox, Linux'],
    ]);
    expect(JSON.stringify([...stored])).not.toContain('Gecko');
  });

  it('of staff without a second factor is for setting one up, where one is required', async () => {
    const { token } = await sessions().open('ada', 'cookie', '');
    expect(await sessions(true).resolve(token, 'cookie')).toMatchObject({ enrolling: false });
    roles.set('ada', 'coach');
    expect(await sessions().resolve(token, 'cookie')).toMatchObject({ enrolling: false });
    expect(await sessions(true).resolve(token, 'cookie')).toMatchObject({ enrolling: true });
    protectedByCodes.add('ada');
    expect(await sessions(true).resolve(token, 'cookie')).toMatchObject({ enrolling: false });
  });
});
