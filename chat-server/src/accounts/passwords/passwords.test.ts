import { pbkdf2, pbkdf2Sync } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPasswords } from './passwords.ts';

vi.mock(import('node:crypto'), async (original) => {
  const real = await original();
  return { ...real, pbkdf2: vi.fn(real.pbkdf2) as unknown as typeof real.pbkdf2 };
});
vi.mock(import('@node-rs/argon2'), async (original) => {
  const real = await original();
  return { ...real, verify: vi.fn(real.verify) };
});

const real = await vi.importActual<typeof import('node:crypto')>('node:crypto');

let legacyIterations: number;
const passwords = await createPasswords({ legacyIterations: async () => legacyIterations });
beforeEach(() => {
  legacyIterations = 0;
});

/** Made with Python's hashlib.pbkdf2_hmac, the way Django does. */
const DJANGO = 'pbkdf2_sha256$1000$xQ3mPz71LkVb$8jgQAN377ZFpmXPylCe7z175Vy4GqIoUg4HvnlsWqdI=';
const DJANGO_TODAY = 'pbkdf2_sha256$870000$Tr8wYc2HsNa0uEv4ZqJd6g$K2wCPpldrAH3GOXsfTVpSlXfgVH0VDUmzsDJroIWKYM=';

const PASSWORD = 'juniper under snow';

/** A hash of Django's whose digest is that of its stand-in. */
const ZEROS = `pbkdf2_sha256$1$salt$${'A'.repeat(43)}=`;

/** Has the form of argon2's, and a salt and a digest that are too short. */
const BROKEN = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$AA';

it('knows its own hashes, on whatever keyboard the accents were typed', async () => {
  const stored = await passwords.hash('n\u00e9v\u00e9 au soleil');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(stored, 'ne\u0301ve\u0301 au soleil')).toBe(true);
  expect(await passwords.verify(stored, 'neve au soleil')).toBe(false);
  expect(passwords.needsRehash(stored)).toBe(false);
});

it.each([
  [DJANGO, PASSWORD],
  [DJANGO_TODAY, 'névé-au-soleil'],
])('knows a hash of Django, and wants it anew', async (stored, password) => {
  // The most that any account asks for: nothing where the hash was renewed a moment ago.
  for (legacyIterations of [1_001, 0]) {
    expect(await passwords.verify(stored, password)).toBe(true);
    expect(await passwords.verify(stored, `${password}.`)).toBe(false);
  }
  expect(passwords.needsRehash(stored)).toBe(true);
});

it('takes a password of Django’s as it was typed, as Django does', async () => {
  const typed = 'ﬁn de journée';
  const digest = pbkdf2Sync(typed, 'salt', 1, 32, 'sha256').toString('base64');
  expect(await passwords.verify(`pbkdf2_sha256$1$salt$${digest}`, typed)).toBe(true);
  expect(await passwords.verify(`pbkdf2_sha256$1$salt$${digest}`, typed.normalize('NFKC'))).toBe(false);
});

it.each([
  ['nothing', undefined],
  ['nonsense', 'nonsense'],
  ['a broken hash', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$'],
  ['no password of Django', '!aJ2kd8s'],
  [
    'more iterations than we would do',
    'pbkdf2_sha256$2000001$xQ3mPz71LkVb$zJ80iHeiaQHf+PMvkc4ZnEvMuRVjs06V9VpmB2WuRq8=',
  ],
  ['no iterations', DJANGO.replace('1000', '0')],
  ['a shorter digest', 'pbkdf2_sha256$1000$xQ3mPz71LkVb$8jgQ'],
])('answers no to %s', async (_, stored) => {
  for (legacyIterations of [0, 1_000]) expect(await passwords.verify(stored, PASSWORD)).toBe(false);
});

it('never says yes to the stand-in’s own password', async () => {
  for (const stored of [undefined, 'nonsense', DJANGO, BROKEN])
    expect(await passwords.verify(stored, 'a password that nobody has')).toBe(false);
});

it('never says yes to whoever hits the digest of the stand-in for Django’s', async () => {
  legacyIterations = 1;
  vi.mocked(pbkdf2).mockImplementation((_, __, ___, length, ____, answer) => answer(null, Buffer.alloc(length)));
  const answers = [await passwords.verify(undefined, PASSWORD), await passwords.verify(ZEROS, PASSWORD)];
  vi.mocked(pbkdf2).mockImplementation(real.pbkdf2);
  expect(answers).toEqual([false, true]);
});

/** What may be stored of an account, beside hashes of Django's. */
const OTHERS: [string, string | undefined][] = [
  ['none', undefined],
  ['one of ours', await passwords.hash(PASSWORD)],
  ['too much of Django', DJANGO.replace('1000', '2000001')],
  ['nonsense', 'nonsense'],
  ['what looks like one of ours', BROKEN],
];

describe('the work of a check', () => {
  /** What one check did: completed runs of argon2; runs and iterations of PBKDF2. */
  async function workOf(stored: string | undefined, password = 'lichen on granite') {
    vi.clearAllMocks();
    await passwords.verify(stored, password);
    const argon2 = vi.mocked(verify).mock.settledResults.filter(({ type }) => type === 'fulfilled').length;
    const runs = vi.mocked(pbkdf2).mock.calls.map(([, , iterations]) => iterations);
    return { argon2, runs: runs.length, iterations: runs.reduce((sum, each) => sum + each, 0) };
  }

  it.each([
    ...OTHERS,
    ['the most of Django', DJANGO.replace('1000', '5000')],
    ['less of Django', DJANGO],
    ['the least of Django', DJANGO.replace('1000', '1')],
  ])('is the same for %s, while an account has a hash of Django’s', async (_, stored) => {
    legacyIterations = 5_000;
    const work = { argon2: 1, runs: 2, iterations: 5_001 };
    expect([await workOf(stored), await workOf(stored, PASSWORD)]).toEqual([work, work]);
  });

  it.each(OTHERS)('is argon2’s alone for %s, when no account has one any more', async (_, stored) => {
    legacyIterations = 5_000;
    await workOf(stored);
    legacyIterations = 0;
    expect(await workOf(stored)).toEqual({ argon2: 1, runs: 0, iterations: 0 });
  });
});

it.each([
  ['less memory', { memoryCost: 8_192, timeCost: 2, parallelism: 1 }, true],
  ['fewer passes', { memoryCost: 19_456, timeCost: 1, parallelism: 1 }, true],
  ['another kind', { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 1 }, true],
  ['more memory', { memoryCost: 32_768, timeCost: 3, parallelism: 1 }, false],
])('judges a hash with %s', async (_, parameters, outdated) => {
  const stored = await hash(PASSWORD, parameters);
  expect(await passwords.verify(stored, PASSWORD)).toBe(true);
  expect(passwords.needsRehash(stored)).toBe(outdated);
});

it('turns away more than it can hash', async () => {
  const asked = Array.from({ length: 210 }, () => passwords.verify(undefined, PASSWORD));
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(6);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'unavailable' });
}, 60_000);

it('does at most two of Django’s at once, turns away more than it can do, and hashes meanwhile', async () => {
  legacyIterations = 1_000;
  const held: Parameters<typeof pbkdf2>[] = [];
  vi.mocked(pbkdf2).mockImplementation((...run) => void held.push(run));
  const asked = Array.from({ length: 60 }, () => passwords.verify(DJANGO, PASSWORD));
  const outcomes = Promise.allSettled(asked);
  expect(await passwords.hash('lichen on granite')).toMatch(/^\$argon2id\$/);
  expect(held).toHaveLength(2);
  vi.mocked(pbkdf2).mockImplementation(real.pbkdf2);
  for (const run of held) real.pbkdf2(...run);
  const refused = (await outcomes).filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(8);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'unavailable' });
});
