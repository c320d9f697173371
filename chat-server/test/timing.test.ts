import { pbkdf2Sync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { type Answer, ask, fromAnewAddress } from './kit/ask.ts';
import { PASSWORD, registration } from './kit/person.ts';
import { PASSWORDS_AS_EVER, startTestServer, type TestServer } from './kit/server.ts';
import { signedRank } from './kit/signed-rank.ts';

/** Measurements of each kind; they come in pairs, one of each, one right after the other. */
const PAIRS = 80;

/**
 * The alarm, in standard deviations. By chance a normal variable is further out once in 100,000 times (4.42), so that of the seven comparisons
 * one raises a false alarm in about 14,000 runs. All pairs on one side give 7.7.
 */
const ALARM = 4.42;

/** Each known address is used often enough to save time, and seldom enough to stay below every limit of an address. */
const KNOWN = 20;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' }, PASSWORDS_AS_EVER);
  for (let index = 0; index < KNOWN; index += 1) {
    const { email, password, name, handle, language } = registration(`known-${index}`);
    await callControl(server.dataDir, 'account.create', { email, password, name, handle, role: 'member', language });
  }
});
afterAll(() => server.close());

/** Milliseconds that an answer took, from the first byte asked to the last one read. */
async function time(visit: () => Promise<Answer>, status: number): Promise<number> {
  const began = performance.now();
  const answer = await visit();
  const took = performance.now() - began;
  expect([answer.status, answer.body]).toMatchObject([status, {}]);
  return took;
}

/**
 * Differences in time between addresses of two kinds, pair by pair. What else the machine does meets both of a pair alike, and
 * which of them comes first alternates, so that neither always finds the way warmed up.
 */
async function compare(
  visit: (email: string, index: number) => Promise<Answer>,
  status: number,
  [one, other]: [string, string] = ['known', 'nobody'],
): Promise<number[]> {
  const differences: number[] = [];
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await visit(`warm-up-${warmUp}@example.org`, -1 - warmUp);
  for (let index = 0; index < PAIRS; index += 1) {
    const here = () => time(() => visit(`${one}-${index % KNOWN}@example.org`, 2 * index), status);
    const there = () => time(() => visit(`${other}-${index % KNOWN}@example.org`, 2 * index + 1), status);
    const [first, second] = index % 2 === 0 ? [here, there] : [there, here];
    const [sooner, later] = [await first(), await second()];
    differences.push(index % 2 === 0 ? sooner - later : later - sooner);
  }
  return differences;
}

describe('the time of an answer does not tell whether an address is known', () => {
  it('at a sign-in', async () => {
    const differences = await compare(
      (email) => ask(server, 'signIn', { email, password: 'not the password' }, fromAnewAddress()),
      401,
    );
    expect(Math.abs(signedRank(differences))).toBeLessThan(ALARM);
  });

  it('at a registration', async () => {
    const differences = await compare(
      (email, index) =>
        ask(server, 'register', { ...registration(`r${index + 10}`), email, password: PASSWORD }, fromAnewAddress()),
      202,
    );
    expect(Math.abs(signedRank(differences))).toBeLessThan(ALARM);
  });

  it('at the reset of a password', async () => {
    const differences = await compare(
      (email) => ask(server, 'forgotPassword', { email, language: 'en' }, fromAnewAddress()),
      202,
    );
    expect(Math.abs(signedRank(differences))).toBeLessThan(ALARM);
  });

  it('at a wrong code for a new password', async () => {
    const tickets = new Map<string, string>();
    for (const kind of ['known', 'nobody'])
      for (let index = 0; index < KNOWN; index += 1) {
        const email = `${kind}-${index}@example.org`;
        const { body } = await ask(server, 'forgotPassword', { email, language: 'en' }, fromAnewAddress());
        tickets.set(email, String(body['ticket']));
      }
    const differences = await compare((email) => {
      const ticket = tickets.get(email) ?? '11111111-1111-4111-8111-111111111111';
      return ask(server, 'resetPassword', { ticket, code: '000000', password: 'lichen on granite' }, fromAnewAddress());
    }, 400);
    expect(Math.abs(signedRank(differences))).toBeLessThan(ALARM);
  });
});

describe('nor, among accounts that came from a Django site, whether it came along', () => {
  /**
   * Iterations of PBKDF2 of two kinds of accounts: the one takes a tenth of argon2id's time, the other several times as long. Either is
   * told at once from an unknown address by a server that does only the work that the stored hash asks for.
   */
  const IMPORTED = { quick: 1_000, slow: 200_000 };

  let mixed: TestServer;
  beforeAll(async () => {
    mixed = await startTestServer({ TRUSTED_PROXIES: '1' }, PASSWORDS_AS_EVER);
    for (let index = 0; index < KNOWN; index += 1) {
      const { email, password, name, handle, language } = registration(`current-${index}`);
      await callControl(mixed.dataDir, 'account.create', { email, password, name, handle, role: 'member', language });
    }
    // The server runs by now, as it does when an owner imports.
    const lines = Object.entries(IMPORTED).flatMap(([kind, iterations]) =>
      Array.from({ length: KNOWN }, (_, index) => legacyAccount(`${kind}-${index}`, iterations)),
    );
    const report = await callControl(mixed.dataDir, 'data.import', { first: 1, lines: [HEADER, ...lines], last: true });
    expect(report).toMatchObject({ added: 2 * KNOWN });
  });
  afterAll(() => mixed.close());

  it.each<[string, string]>([
    ['quick', 'nobody'],
    ['slow', 'nobody'],
    ['current', 'quick'],
  ])('at a sign-in: %s and %s', async (one, other) => {
    const differences = await compare(
      (email) => ask(mixed, 'signIn', { email, password: 'not the password' }, fromAnewAddress()),
      401,
      [one, other],
    );
    expect(Math.abs(signedRank(differences))).toBeLessThan(ALARM);
  });

  const HEADER = JSON.stringify({ type: 'header', format: 'repere-data', version: 1 });

  /** A line of an import: an account whose password is kept in Django's way. */
  function legacyAccount(handle: string, iterations: number): string {
    const digest = pbkdf2Sync(PASSWORD, handle, iterations, 32, 'sha256').toString('base64');
    const passwordHash = `pbkdf2_sha256$${iterations}$${handle}$${digest}`;
    const { email, name } = registration(handle);
    return JSON.stringify({ type: 'account', id: randomUUID(), email, handle, name, passwordHash });
  }
});

describe('the statistic', () => {
  /** Reproducible chance: a linear congruential generator modulo 2^32 (constants: Numerical Recipes, 3rd edition, 7.1). */
  function chance(seed: number): () => number {
    let state = seed >>> 0;
    return () => (state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0) / 2 ** 32;
  }

  /** Pairs of answers from a busy machine: a floor, a spread with a long tail, and now and then a pause of many spreads. `leak` is in spreads. */
  function busyPairs(random: () => number, leak: number): number[] {
    const answer = () => 20 - Math.log(1 - random()) + (random() < 0.05 ? 30 * random() : 0);
    return Array.from({ length: PAIRS }, () => answer() + leak - answer());
  }

  it('is that of the textbook', () => {
    // Positive ranks 1 + 3 + 4.5 + 4.5 + 6, negative rank 2; a zero counts for nothing.
    expect(signedRank([1, -2, 3, 4, 4, 5, 0])).toBeCloseTo((19 - 2) / Math.sqrt(1 + 4 + 9 + 20.25 + 20.25 + 36), 10);
    expect(signedRank([])).toBe(0);
    expect(signedRank(Array<number>(PAIRS).fill(1))).toBeGreaterThan(ALARM);
  });

  it('raises no false alarm in 10,000 runs on a busy machine', () => {
    const random = chance(1);
    const alarms = Array.from({ length: 10_000 }, () => signedRank(busyPairs(random, 0))).filter(
      (each) => Math.abs(each) > ALARM,
    );
    expect(alarms).toEqual([]);
  });

  it('finds a leak of two spreads on such a machine, in either direction, 98 times in 100', () => {
    const random = chance(2);
    for (const leak of [2, -2]) {
      const found = Array.from({ length: 1_000 }, () => signedRank(busyPairs(random, leak))).filter(
        (each) => Math.abs(each) > ALARM && Math.sign(each) === Math.sign(leak),
      );
      expect(found.length).toBeGreaterThan(980);
    }
  });
});
