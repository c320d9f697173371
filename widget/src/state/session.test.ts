import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '@repere/protocol';
import type { Connection } from '../connection/connection.ts';
import { Refusal } from '../connection/refusal.ts';
import { someMe } from '../testing/me.ts';
import { Session } from './session.ts';

const ANA = someMe();

/** A session whose server answers every call with Ana, or refuses it. */
function setUp(refuse?: ErrorCode) {
  const bearers: (string | undefined)[] = [];
  const call = (async () => {
    if (refuse) throw new Refusal({ code: refuse });
    return { me: ANA, bearer: 'b1', registration: 'r1' };
  }) as unknown as Connection['call'];
  const entered: string[] = [];
  const session = new Session(
    { call, setBearer: (bearer) => void bearers.push(bearer) },
    async ({ id }) => void entered.push(id),
  );
  return { session, bearers, entered };
}

describe('session', () => {
  test('knows who confirmed, signed in or was vouched for', async () => {
    const { session, bearers, entered } = setUp();
    await session.confirm('r1', '123456');
    await session.signIn({ email: 'a', password: 'b' });
    await session.identify('token');
    expect(entered).toEqual(['ana', 'ana', 'ana']);
    expect(bearers).toEqual(['b1']);
    expect(session).toMatchObject({ presence: 'known', me: ANA });
  });

  test('stays a visitor’s while it is refused', async () => {
    const { session, entered } = setUp('wrong_credentials');
    await expect(session.signIn({ email: 'a', password: 'b' })).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(entered).toEqual([]);
    expect(session.me).toBeUndefined();
  });

  test.each(['unauthenticated', 'session_ended'] as const)('takes %s at sign-out for signed out', async (code) => {
    await expect(setUp(code).session.end()).resolves.toBeUndefined();
  });

  test('says so when signing out may not have worked', async () => {
    await expect(setUp('unavailable').session.end()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('notices that another tab signed in as somebody else', () => {
    const { session } = setUp();
    expect(session.welcome(ANA)).toBe(false);
    expect(session.welcome(ANA)).toBe(false);
    expect(session.welcome({ ...ANA, id: 'ben' })).toBe(true);
  });

  test('tells nobody that they were signed out who never were in', () => {
    const { session } = setUp();
    expect(session.refuse('unauthenticated')).toBe(true);
    expect(session.refusal).toBeUndefined();
    session.welcome(ANA);
    session.refuse('session_ended');
    expect(session.refusal).toBe('session_ended');
  });

  test('is not over when the page is merely too old', () => {
    const { session } = setUp();
    expect(session.refuse('protocol_mismatch')).toBe(false);
    expect(session.refusal).toBe('protocol_mismatch');
  });
});
