import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Visit } from '../../http/index.ts';
import type { Account } from '../account.store.ts';
import { entrance } from './entrance.http.ts';
import { signInWithCode } from './sign-in-with-code.ts';

const ANA = { id: 'ana', handle: 'ana', name: 'Ana', role: 'member', language: 'fr', createdAt: 0 } as Account;

/** What the store says by the time a session or a ticket has been written. */
let present: Account;
beforeEach(() => {
  vi.clearAllMocks();
  present = ANA;
});

const sessions = {
  open: vi.fn(async () => ({ token: 'token', session: { id: 'session', expiresAt: 1 }, displaced: [] })),
  endOf: vi.fn(),
  isEnrolling: () => false,
};
const tickets = {
  open: vi.fn(async () => ({ ticket: 'ticket' })),
  close: vi.fn(),
  find: async () => ({ account: 'ana' }),
  count: async () => ({ account: 'ana', createdAt: 1_000 }),
};
const parts = {
  accounts: { find: async () => present, update: async () => present },
  sessions,
  tickets,
  devices: { issue: () => 'device', recognize: () => undefined },
  rateLimit: { take: async () => ({ allowed: true }) },
  keys: {},
  clock: { now: () => 3_000 },
  broadcast: vi.fn(),
  events: { signedIn: vi.fn(), secondStepAsked: vi.fn(), codeRefused: vi.fn() },
};
const visit = { device: '', setSession: vi.fn(), cookies: { read: vi.fn(), write: vi.fn() } };
const { letIn } = entrance(parts as never);

describe('an account that changes while somebody is on the way in', () => {
  it('leaves them no session, although theirs is written after all others were ended', async () => {
    expect(await letIn(ANA, visit as unknown as Visit)).toMatchObject({ me: { id: 'ana' } });
    present = { ...ANA, passwordChangedAt: 2_000 };
    await expect(letIn(ANA, visit as unknown as Visit)).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(sessions.endOf).toHaveBeenCalledExactlyOnceWith('ana', 'session');
    expect(visit.setSession).toHaveBeenCalledOnce();
    expect(visit.cookies.write).toHaveBeenCalledOnce();
  });

  it.each([
    ['is suspended meanwhile', { suspendedAt: 2_000 }, 'suspended'],
    ['has a second factor by then', { secondFactor: { enabledAt: 2_000 } }, 'wrong_credentials'],
  ])('nor where the account %s', async (_, change, code) => {
    present = { ...ANA, ...change } as Account;
    await expect(letIn(ANA, visit as unknown as Visit)).rejects.toMatchObject({ code });
    expect(sessions.endOf).toHaveBeenCalledExactlyOnceWith('ana', 'session');
    expect(visit.setSession).not.toHaveBeenCalled();
  });

  it('leaves them no ticket for the second step either', async () => {
    const secondFactor = { sealed: '', enabledAt: 0, lastStep: 0, recovery: [] };
    expect(await letIn({ ...ANA, secondFactor }, visit as unknown as Visit)).toEqual({ ticket: 'ticket' });
    expect(tickets.close).not.toHaveBeenCalled();
    present = { ...ANA, passwordChangedAt: 2_000 };
    const late = letIn({ ...ANA, secondFactor }, visit as unknown as Visit);
    await expect(late).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(tickets.close).toHaveBeenCalledExactlyOnceWith('ticket');
  });

  it('takes no code for a ticket from before', async () => {
    const complete = signInWithCode(parts as never);
    const { hashLongCode } = await import('../long-code.ts');
    const code = 'ABCDEFGHJKMNPQRS';
    const secondFactor = { sealed: '', enabledAt: 0, lastStep: 0, recovery: [hashLongCode('ana', code)] };
    const from = { address: '192.0.2.1', device: undefined };
    present = { ...ANA, secondFactor, passwordChangedAt: 2_000 };
    await expect(complete({ ticket: 'ticket', code }, from)).rejects.toMatchObject({ code: 'wrong_code' });
  });
});
