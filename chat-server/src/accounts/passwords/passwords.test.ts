import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { createPasswords } from './passwords.ts';

const passwords = await createPasswords();

/** Made with Python's hashlib.pbkdf2_hmac, the way Django does. */
const DJANGO = 'pbkdf2_sha256$1000$xQ3mPz71LkVb$8jgQAN377ZFpmXPylCe7z175Vy4GqIoUg4HvnlsWqdI=';
const DJANGO_TODAY = 'pbkdf2_sha256$870000$Tr8wYc2HsNa0uEv4ZqJd6g$K2wCPpldrAH3GOXsfTVpSlXfgVH0VDUmzsDJroIWKYM=';

it('knows its own hashes, on whatever keyboard the accents were typed', async () => {
  const stored = await passwords.hash('n\u00e9v\u00e9 au soleil');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(stored, 'ne\u0301ve\u0301 au soleil')).toBe(true);
  expect(await passwords.verify(stored, 'neve au soleil')).toBe(false);
  expect(passwords.needsRehash(stored)).toBe(false);
});

it.each([
  [DJANGO, 'juniper under snow'],
  [DJANGO_TODAY, 'névé-au-soleil'],
])('knows a hash of Django, and wants it anew', async (stored, password) => {
  expect(await passwords.verify(stored, password)).toBe(true);
  expect(await passwords.verify(stored, `${password}.`)).toBe(false);
  expect(passwords.needsRehash(stored)).toBe(true);
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
  expect(await passwords.verify(stored, 'juniper under snow')).toBe(false);
});

it('never says yes to the stand-in’s own password', async () => {
  expect(await passwords.verify(undefined, 'a password that nobody has')).toBe(false);
  expect(await passwords.verify('nonsense', 'a password that nobody has')).toBe(false);
});

it.each([
  ['less memory', { memoryCost: 8_192, timeCost: 2, parallelism: 1 }, true],
  ['fewer passes', { memoryCost: 19_456, timeCost: 1, parallelism: 1 }, true],
  ['another kind', { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 1 }, true],
  ['more memory', { memoryCost: 32_768, timeCost: 3, parallelism: 1 }, false],
])('judges a hash with %s', async (_, parameters, outdated) => {
  const stored = await hash('juniper under snow', parameters);
  expect(await passwords.verify(stored, 'juniper under snow')).toBe(true);
  expect(passwords.needsRehash(stored)).toBe(outdated);
});

it('turns away more than it can hash', async () => {
  const asked = Array.from({ length: 210 }, () => passwords.verify(undefined, 'juniper under snow'));
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(6);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'unavailable' });
}, 60_000);
