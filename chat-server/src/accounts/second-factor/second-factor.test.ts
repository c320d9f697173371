import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, type KeyRing, randomIds } from '../../core/index.ts';
import type { AccountEvents } from '../account.events.ts';
import type { Account, AccountStore, SecondFactor } from '../account.store.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { sealSecret } from './seal-secret.ts';
import { secondFactor } from './second-factor.ts';

/** Of RFC 6238, appendix B, with three of its codes. */
const SECRET = new TextEncoder().encode('12345678901234567890');
const CODES = { 37037036: '081804', 37037037: '050471', 41152263: '005924' };

let now: number;
let stored: Account;
let writes: number;
let told: string[];
const shown = makeRecoveryCodes('ada', randomIds);
const keys = {
  obtain: async (owner: string) => ({ id: `key of ${owner}`, secret: Buffer.from(owner.padEnd(32)).subarray(0, 32) }),
} as unknown as KeyRing;
const accounts = {
  async update(_: string, change: (account: Account) => Account) {
    stored = change(stored);
    writes += 1;
    return stored;
  },
} as unknown as AccountStore;
const events = { secondFactorUsed: (_: string, kind: string) => void told.push(kind) } as unknown as AccountEvents;
const check = (code: string, account = stored) =>
  secondFactor({ accounts, keys, clock: { now: () => now }, events }).check(account, code);
const factor = (): SecondFactor => stored.secondFactor ?? expect.fail('no second factor');

beforeEach(async () => {
  now = 1_111_111_111_000;
  writes = 0;
  told = [];
  stored = {
    id: 'ada',
    handle: 'ada',
    name: 'Ada',
    role: 'coach',
    language: 'en',
    createdAt: 0,
    secondFactor: {
      sealed: await sealSecret(keys, 'ada', SECRET),
      enabledAt: 0,
      lastStep: 0,
      recovery: shown.kept,
    },
  };
});

describe('a code of the app', () => {
  it('is taken once, within its step and after it', async () => {
    expect(await check(CODES[37037037])).toBe(true);
    expect(await check(CODES[37037037])).toBe(false);
    now += 29_000;
    expect(await check(CODES[37037037])).toBe(false);
    expect(factor().lastStep).toBe(37037037);
    expect(told).toEqual(['app']);
  });

  it('of the step before is taken, but not after the present one', async () => {
    expect(await check(CODES[37037036])).toBe(true);
    expect(await check(CODES[37037037])).toBe(true);
    expect(await check(CODES[37037036])).toBe(false);
  });

  it('of no neighbouring step is refused, and costs no write', async () => {
    expect(await check(CODES[41152263])).toBe(false);
    expect(await check('000000')).toBe(false);
    expect(writes).toBe(0);
  });

  it('wins once where two bring it at the same time', async () => {
    const outcomes = await Promise.all([check(CODES[37037037]), check(CODES[37037037])]);
    expect(outcomes.toSorted()).toEqual([false, true]);
  });

  it('of a secret that has been replaced meanwhile is refused', async () => {
    const before = stored;
    const sealed = await sealSecret(keys, 'ada', randomIds.bytes(20));
    stored = { ...stored, secondFactor: { ...factor(), sealed } };
    expect(await check(CODES[37037037], before)).toBe(false);
  });

  it('opens nothing where the sealed secret came from another account', async () => {
    stored = { ...stored, secondFactor: { ...factor(), sealed: await sealSecret(keys, 'bob', SECRET) } };
    await expect(check(CODES[37037037])).rejects.toThrow('authenticate');
  });
});

describe('a recovery code', () => {
  const [first = '', second = ''] = shown.shown;

  it('is taken once, however it is typed, and leaves the others', async () => {
    expect(await check(first.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(await check(first)).toBe(false);
    expect(factor().recovery).toHaveLength(9);
    expect(await check(second)).toBe(true);
    expect(told).toEqual(['recovery', 'recovery']);
  });

  it('wins once where two bring it at the same time, and two of them win both', async () => {
    const outcomes = await Promise.all([check(first), check(first), check(second)]);
    expect(outcomes.filter(Boolean)).toHaveLength(2);
    expect(factor().recovery).toHaveLength(8);
  });

  it('that is none of them is refused', async () => {
    expect(await check('AAAA-AAAA-AAAA-AAAA')).toBe(false);
    expect(writes).toBe(0);
  });
});

describe('without a second factor', () => {
  it('no code is right', async () => {
    const { secondFactor: _, ...plain } = stored;
    expect(await check(CODES[37037037], plain)).toBe(false);
  });

  it('no code is right where it was taken off meanwhile', async () => {
    const before = stored;
    const { secondFactor: _, ...plain } = stored;
    stored = plain;
    expect(await check(CODES[37037037], before)).toBe(false);
    expect(stored.secondFactor).toBeUndefined();
  });

  it('passes on what keeps the store from answering', async () => {
    const full = { update: () => Promise.reject(new AppError('not_stored')) } as unknown as AccountStore;
    const failing = secondFactor({ accounts: full, keys, clock: { now: () => now }, events });
    await expect(failing.check(stored, CODES[37037037])).rejects.toThrow('not_stored');
  });
});
