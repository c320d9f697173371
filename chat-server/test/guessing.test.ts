import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, fromAnewAddress, mailedCode, mailsTo } from './kit/ask.ts';
import { newMember, PASSWORD, type Person, registration } from './kit/person.ts';
import { setUpSecondFactor } from './kit/second-factor.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

/** Another site that embeds the widget. */
const ELSEWHERE = 'https://gym.example';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1', EMBEDDERS: `${ELSEWHERE}=${'x'.repeat(32)}` });
});
afterAll(() => server.close());

const signIn = (email: string, password: string, cookie = '', headers = fromAnewAddress()) =>
  ask(server, 'signIn', { email, password }, { ...headers, ...(cookie !== '' && { cookie }) });

/** What a browser keeps once its session is gone. */
function deviceOf({ cookie }: { cookie: string }): string {
  return cookie.split('; ').find((each) => each.startsWith('repere-device=')) ?? 'no cookie';
}

/** Wrong passwords for one account, two from each of a hundred addresses; answers how often each answer came. */
async function flood(email: string): Promise<Map<string | undefined, number>> {
  const answers: Answer[] = [];
  for (let network = 0; network < 100; network += 1) {
    const headers = fromAnewAddress();
    for (const guess of ['one', 'two']) answers.push(await signIn(email, `guess ${network} ${guess}`, '', headers));
  }
  const counts = new Map<string | undefined, number>();
  for (const { code } of answers) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

describe('two hundred guesses from a hundred addresses', () => {
  let lea: Person;
  let guesses: Map<string | undefined, number>;
  beforeAll(async () => {
    lea = await newMember(server, 'lea-lifts');
    guesses = await flood(lea.email);
  });

  it('are turned away unlooked at but for a few', () => {
    expect([...guesses.keys()].sort()).toEqual(['too_many_requests', 'wrong_credentials']);
    // Thirty, and what the bucket regains while the test runs: six a minute.
    expect(guesses.get('wrong_credentials')).toBeGreaterThanOrEqual(30);
    expect(guesses.get('wrong_credentials')).toBeLessThan(40);
  });

  it('do not keep the owner out of a device that is known', async () => {
    const answer = await signIn(lea.email, PASSWORD, deviceOf(lea));
    expect(answer).toMatchObject({ status: 200, body: { me: { handle: 'lea-lifts' } } });
  });

  it('do not keep the owner out of a new device either: mail leads in, and makes it a known one', async () => {
    expect((await signIn(lea.email, PASSWORD)).code).toBe('too_many_requests');
    const { body } = await ask(server, 'forgotPassword', { email: lea.email, language: 'en' }, fromAnewAddress());
    const said = { ticket: body['ticket'], code: await mailedCode(server, lea.email), password: 'lichen on granite' };
    const reset = await ask(server, 'resetPassword', said, fromAnewAddress());
    expect(reset.status).toBe(200);
    expect((await signIn(lea.email, 'lichen on granite', deviceOf(reset))).status).toBe(200);
  });

  it('are not helped by a device that is known to another account, or that somebody made up', async () => {
    const other = await newMember(server, 'mallory');
    const own = deviceOf(lea);
    const madeUp = own.replace(/^repere-device=[^.]+/, 'repere-device=11111111-1111-4111-8111-111111111111');
    for (const cookie of [deviceOf(other), madeUp, `${own}x`, 'repere-device=x', 'repere-device=...'])
      expect((await signIn(lea.email, 'a guess', cookie)).code).toBe('too_many_requests');
    expect((await signIn(other.email, PASSWORD, deviceOf(other))).status).toBe(200);
  });

  it('are answered alike for an address without an account', async () => {
    const unknown = await flood('nobody-at-all@example.org');
    expect([...unknown.keys()].sort()).toEqual([...guesses.keys()].sort());
    expect(Math.abs((unknown.get('wrong_credentials') ?? 0) - (guesses.get('wrong_credentials') ?? 0))).toBeLessThan(
      10,
    );
  });

  it('take nothing from others', async () => {
    const other = await newMember(server, 'nour-lifts');
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
  });
});

it('slows a stolen device that guesses, and then counts it with the strangers', async () => {
  const person = await newMember(server, 'otto-lifts');
  const stolen = deviceOf(person);
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 60; guess += 1) codes.push((await signIn(person.email, `guess ${guess}`, stolen)).code);
  const looked = codes.filter((code) => code === 'wrong_credentials').length;
  expect(looked).toBeGreaterThanOrEqual(40);
  expect(looked).toBeLessThan(50);
});

it('slows one network address that tries many accounts', async () => {
  const headers = fromAnewAddress();
  const codes: (string | undefined)[] = [];
  for (let account = 0; account < 40; account += 1)
    codes.push((await signIn(`anybody-${account}@example.org`, 'password', '', headers)).code);
  expect(codes.slice(0, 30)).toEqual(Array(30).fill('wrong_credentials'));
  expect(codes.at(-1)).toBe('too_many_requests');
});

it('slows one network address that tries one account', async () => {
  const { email } = await newMember(server, 'petra-lifts');
  const headers = fromAnewAddress();
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 14; guess += 1) codes.push((await signIn(email, `guess ${guess}`, '', headers)).code);
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('wrong_credentials'));
  expect(codes.at(-1)).toBe('too_many_requests');
  expect((await signIn(email, PASSWORD)).status).toBe(200);
});

describe('codes of a second factor', () => {
  it('are guessed at ten times over all tickets, by whoever knows the password, and the owner still gets in', async () => {
    const person = await newMember(server, 'quim-lifts');
    const factor = await setUpSecondFactor(server, person);
    const withCode = (ticket: unknown, code: string, cookie = '') =>
      ask(server, 'signInWithCode', { ticket, code }, { ...fromAnewAddress(), ...(cookie !== '' && { cookie }) });
    const codes: (string | undefined)[] = [];
    for (let tickets = 0; tickets < 4; tickets += 1) {
      const { ticket } = (await signIn(person.email, PASSWORD)).body;
      for (let guess = 0; guess < 4; guess += 1) codes.push((await withCode(ticket, '000000')).code);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('wrong_code'));
    expect(codes.slice(10)).toEqual(Array(6).fill('too_many_requests'));
    const device = deviceOf(person);
    const { ticket } = (await signIn(person.email, PASSWORD, device)).body;
    expect((await withCode(ticket, factor.code())).code).toBe('too_many_requests');
    expect(await withCode(ticket, factor.code(), device)).toMatchObject({
      status: 200,
      body: { me: { handle: 'quim-lifts' } },
    });
  });
});

it('keeps the owner out of a new device by no flood of guesses, mails and wrong codes together', async () => {
  const person = await newMember(server, 'rita-lifts');
  await flood(person.email);
  expect((await signIn(person.email, PASSWORD)).code).toBe('too_many_requests');
  const forget = () => ask(server, 'forgotPassword', { email: person.email, language: 'en' }, fromAnewAddress());
  const guess = (ticket: unknown, code: string) =>
    ask(server, 'resetPassword', { ticket, code, password: 'lichen on granite' }, fromAnewAddress());
  for (let times = 0; times < 20; times += 1) {
    const { ticket } = (await forget()).body;
    for (let tries = 0; tries < 6; tries += 1) expect((await guess(ticket, '000000')).code).toBe('wrong_code');
  }
  const mails = await mailsTo(server, person.email);
  const { body } = await forget();
  expect(await mailsTo(server, person.email)).toHaveLength(mails.length);
  const entered = await guess(body['ticket'], await mailedCode(server, person.email));
  expect(entered).toMatchObject({ status: 200, body: { me: { handle: 'rita-lifts' } } });
});

it('gives a known device mails of its own, when strangers have used up the others', async () => {
  const person = await newMember(server, 'rosa-lifts');
  const forget = (more: Record<string, string> = {}) =>
    ask(server, 'forgotPassword', { email: person.email, language: 'en' }, { ...fromAnewAddress(), ...more });
  for (let times = 0; times < 6; times += 1) await forget();
  const before = await mailedCode(server, person.email);
  // Pages of other sites bring no cookie of ours, whatever they send.
  await forget({ cookie: deviceOf(person), origin: ELSEWHERE });
  expect(await mailedCode(server, person.email)).toBe(before);
  const { body } = await forget({ cookie: deviceOf(person) });
  const code = await mailedCode(server, person.email);
  expect(code).not.toBe(before);
  const said = { ticket: body['ticket'], code, password: 'lichen on granite' };
  expect((await ask(server, 'resetPassword', said, fromAnewAddress())).status).toBe(200);
});

it('fills nobody’s letter box with registrations, known or not', async () => {
  const known = await newMember(server, 'sofia-lifts');
  const before = (await mailsTo(server, known.email)).length;
  const unknown = 'nobody-yet@example.org';
  for (let times = 0; times < 7; times += 1)
    for (const [kind, email] of Object.entries({ known: known.email, unknown })) {
      const wanted = { ...registration(`sofia-${kind}-${times}`), email };
      expect((await ask(server, 'register', wanted, fromAnewAddress())).status).toBe(202);
    }
  expect((await mailsTo(server, known.email)).length - before).toBe(4);
  expect(await mailsTo(server, unknown)).toHaveLength(5);
});
