import { hash } from '@node-rs/argon2';
import { beforeEach, expect, it, vi } from 'vitest';
import { AppError, randomIds, systemClock } from '../../core/index.ts';
import type { AccountEvents } from '../account.events.ts';
import type { Account, AccountStore } from '../account.store.ts';
import { createKnownDevices } from './known-devices.ts';
import { createPasswords } from '../passwords/passwords.ts';
import { signIn } from './sign-in.ts';

const passwords = await createPasswords({ legacyIterations: async () => 0 });
const PASSWORD = 'juniper under snow';

/** Made with Python's hashlib.pbkdf2_hmac, the way Django does. */
const DJANGO = 'pbkdf2_sha256$1000$xQ3mPz71LkVb$8jgQAN377ZFpmXPylCe7z175Vy4GqIoUg4HvnlsWqdI=';
const OUTDATED = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });

let account: Account;
let update: AccountStore['update'];
const events = { signInRefused: vi.fn(), rehashFailed: vi.fn() };
beforeEach(() => {
  vi.clearAllMocks();
  update = async (_, change) => (account = change(account));
});

function signInWith(passwordHash: string, password: string) {
  account = {
    ...{
      id: 'lea',
      email: 'lea@example.org',
      handle: 'lea',
      name: 'Léa',
      role: 'member',
      language: 'fr',
      createdAt: 0,
    },
    passwordHash,
  } as Account;
  const accounts = {
    findByEmail: async () => account,
    update: (...args: Parameters<AccountStore['update']>) => update(...args),
  } as unknown as AccountStore;
  const rateLimit = { take: async () => ({ allowed: true as const, retryAfter: 0 }) };
  const devices = createKnownDevices({ key: new Uint8Array(32), clock: systemClock, ids: randomIds });
  const parts = { accounts, passwords, rateLimit, devices, events: events as unknown as AccountEvents };
  return signIn(parts)({ email: 'lea@example.org', password }, { address: '192.0.2.1', device: undefined });
}

it.each([
  ['lower parameters', OUTDATED],
  ['Django’s format', DJANGO],
])('hashes a password anew that was stored with %s', async (_, stored) => {
  await signInWith(stored, PASSWORD);
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(account.passwordHash, PASSWORD)).toBe(true);
});

it('leaves a hash alone when the password was wrong', async () => {
  await expect(signInWith(DJANGO, 'juniper under rain')).rejects.toMatchObject({ code: 'wrong_credentials' });
  expect(account.passwordHash).toBe(DJANGO);
});

it('signs in although the new hash cannot be stored, and tells', async () => {
  update = async () => {
    throw new AppError('not_stored');
  };
  expect(await signInWith(OUTDATED, PASSWORD)).toMatchObject({ id: 'lea', passwordHash: OUTDATED });
  expect(events.rehashFailed).toHaveBeenCalledOnce();
});

it('does not bring an old password back that was changed meanwhile', async () => {
  update = async (_, change) => (account = change({ ...account, passwordHash: 'changed' }));
  await signInWith(OUTDATED, PASSWORD);
  expect(account.passwordHash).toBe('changed');
});
