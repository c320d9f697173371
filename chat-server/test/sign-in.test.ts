import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { ask, fromAnewAddress } from './kit/ask.ts';
import { newMember, PASSWORD, type Person } from './kit/person.ts';
import { setUpSecondFactor } from './kit/second-factor.ts';
import { PASSWORDS_AS_EVER, startTestServer, type TestServer } from './kit/server.ts';

const SITE = { origin: 'https://gym.example', secret: 'a-secret-of-at-least-thirty-two-bytes' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(
    { TRUSTED_PROXIES: '1', EMBEDDERS: `${SITE.origin}=${SITE.secret}` },
    PASSWORDS_AS_EVER,
  );
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

const signIn = (email: string, password = PASSWORD, headers = fromAnewAddress()) =>
  ask(server, 'signIn', { email, password }, headers);

/** Moves this process's clock, which the server reads too. */
function letPass(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

describe('signing in with a password alone', () => {
  it('opens a session, and marks the browser as a known device, out of reach of scripts', async () => {
    const { email } = await newMember(server, 'ana');
    const answer = await signIn(email);
    expect(answer).toMatchObject({ status: 200, body: { me: { handle: 'ana', secondFactor: false } } });
    const device = answer.setCookies.find((each) => each.startsWith('repere-device='));
    expect(device).toMatch(/^repere-device=[\w.-]+; Path=\/; SameSite=Strict; HttpOnly; Max-Age=15552000$/);
  });

  it('leaves the browser a known device when it ends', async () => {
    const { cookie } = await newMember(server);
    const { status, setCookies } = await ask(server, 'signOut', undefined, { cookie });
    expect(status).toBe(204);
    expect(setCookies.map((each) => each.slice(0, each.indexOf('=')))).toEqual(['repere', 'repere_session']);
  });

  it('says that an account is suspended to whoever knows its password, and to nobody else', async () => {
    const { email, me } = await newMember(server, 'bilal');
    await callControl(server.dataDir, 'account.suspend', { handle: me.handle });
    expect(await signIn(email, 'not the password')).toMatchObject({ status: 401, code: 'wrong_credentials' });
    expect(await signIn(email)).toMatchObject({ status: 403, code: 'suspended', setCookies: [] });
  });

  it('is for the site’s own pages: those of others learn nothing about a password', async () => {
    const { email } = await newMember(server, 'chloe');
    for (const password of [PASSWORD, 'not the password']) {
      const answer = await signIn(email, password, { ...fromAnewAddress(), origin: SITE.origin });
      expect(answer.code).toBe('foreign_origin');
    }
  });

  it('lets nobody in who has no password of ours', async () => {
    const token = await new SignJWT({ name: 'Dana', email: 'dana@example.org' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('42')
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(new TextEncoder().encode(SITE.secret));
    const guest = await ask(server, 'identify', { token }, { ...fromAnewAddress(), origin: SITE.origin });
    expect(guest.status).toBe(200);
    expect((await signIn('dana@example.org', '')).code).toBe('wrong_credentials');
    const headers = { origin: SITE.origin, authorization: `Bearer ${String(guest.body['bearer'])}` };
    expect((await ask(server, 'confirmIdentity', { password: '' }, headers)).code).toBe('forbidden');
    expect((await ask(server, 'changePassword', { password: 'lichen on granite' }, headers)).code).toBe('forbidden');
    expect((await ask(server, 'changeAddress', { email: 'dana@example.org' }, headers)).code).toBe('forbidden');
  });
});

describe('signing in with a second factor', () => {
  const withCode = (ticket: unknown, code: string) =>
    ask(server, 'signInWithCode', { ticket, code }, fromAnewAddress());

  it('gives a ticket and nothing else, until the code comes', async () => {
    const person = await newMember(server, 'elio');
    const factor = await setUpSecondFactor(server, person);
    const first = await signIn(person.email);
    expect(first).toMatchObject({ status: 200, setCookies: [] });
    expect(first.body).toEqual({ ticket: expect.stringMatching(/^[\da-f-]{36}$/) as string });
    const code = factor.code();
    const second = await withCode(first.body['ticket'], code);
    expect(second).toMatchObject({ status: 200, body: { me: { handle: 'elio', secondFactor: true } } });
    expect((await ask(server, 'session', undefined, { cookie: second.cookie })).status).toBe(200);
    // Neither the ticket nor the code is good a second time.
    expect((await withCode(first.body['ticket'], factor.recoveryCodes[0]!)).code).toBe('wrong_code');
    expect((await withCode((await signIn(person.email)).body['ticket'], code)).code).toBe('wrong_code');
  });

  it('says that an account is suspended before it asks for a code', async () => {
    const person = await newMember(server, 'emile');
    await setUpSecondFactor(server, person);
    await callControl(server.dataDir, 'account.suspend', { handle: person.me.handle });
    expect(await signIn(person.email)).toMatchObject({ status: 403, code: 'suspended' });
  });

  it('gives up a ticket after five wrong codes, and not the account', async () => {
    const person = await newMember(server, 'fanny');
    const factor = await setUpSecondFactor(server, person);
    const { ticket } = (await signIn(person.email)).body;
    for (let tries = 0; tries < 5; tries += 1) expect((await withCode(ticket, '000000')).code).toBe('wrong_code');
    expect((await withCode(ticket, factor.recoveryCodes[0]!)).code).toBe('wrong_code');
    const again = await signIn(person.email);
    expect((await withCode(again.body['ticket'], factor.recoveryCodes[0]!)).status).toBe(200);
  });

  it('gives up a ticket after five minutes', async () => {
    const person = await newMember(server, 'gael');
    const factor = await setUpSecondFactor(server, person);
    const { ticket } = (await signIn(person.email)).body;
    letPass(5);
    expect((await withCode(ticket, factor.recoveryCodes[0]!)).code).toBe('wrong_code');
  });

  it('asks again for a password that was changed while the ticket waited', async () => {
    const person = await newMember(server, 'hugo');
    const factor = await setUpSecondFactor(server, person);
    const { ticket } = (await signIn(person.email)).body;
    const { cookie } = person;
    expect((await ask(server, 'changePassword', { password: 'lichen on granite' }, { cookie })).status).toBe(204);
    expect((await withCode(ticket, factor.recoveryCodes[0]!)).code).toBe('wrong_code');
  });
});

describe('proving again who one is', () => {
  const confirm = ({ cookie }: Person, said: { password: string; code?: string }) =>
    ask(server, 'confirmIdentity', said, { ...fromAnewAddress(), cookie });

  it('opens what asks for it, for ten minutes', async () => {
    const person = await newMember(server, 'ines');
    const change = () => ask(server, 'changeAddress', { email: 'ines@elsewhere.example' }, { cookie: person.cookie });
    letPass(11);
    expect((await change()).code).toBe('confirmation_needed');
    expect((await confirm(person, { password: 'not the password' })).code).toBe('wrong_credentials');
    expect((await change()).code).toBe('confirmation_needed');
    const before = Date.now();
    const { status, body } = await confirm(person, { password: PASSWORD });
    expect(status).toBe(200);
    expect(body['until']).toBeGreaterThanOrEqual(before + 10 * 60_000);
    expect((await change()).status).toBe(202);
    letPass(11);
    expect((await change()).code).toBe('confirmation_needed');
  });

  it('takes a code too, where there is a second factor', async () => {
    const person = await newMember(server, 'jade');
    const { recoveryCodes } = await setUpSecondFactor(server, person);
    expect((await confirm(person, { password: PASSWORD })).code).toBe('wrong_code');
    expect((await confirm(person, { password: PASSWORD, code: '000000' })).code).toBe('wrong_code');
    expect((await confirm(person, { password: PASSWORD, code: recoveryCodes[0]! })).status).toBe(200);
    expect((await confirm(person, { password: PASSWORD, code: recoveryCodes[0]! })).code).toBe('wrong_code');
  });

  it('cannot be used to guess the password by whoever has the session, from however many addresses', async () => {
    const person = await newMember(server, 'kim');
    const codes: (string | undefined)[] = [];
    for (let guess = 0; guess < 12; guess += 1)
      codes.push((await confirm(person, { password: `guess ${guess}` })).code);
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('wrong_credentials'));
    expect(codes.slice(10)).toEqual(['too_many_requests', 'too_many_requests']);
    // The owner, in another session, is not held up.
    const other = await signIn(person.email);
    expect((await confirm({ ...person, cookie: other.cookie }, { password: PASSWORD })).status).toBe(200);
  });
});

describe('a flood of sign-ins', () => {
  it('is told to come back later, and everybody gets in afterwards', async () => {
    const { email } = await newMember(server, 'lola');
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) => signIn(`nobody-${index}@example.org`, 'not the password')),
    );
    const turnedAway = answers.filter(({ code }) => code === 'unavailable');
    expect(turnedAway.length).toBeGreaterThan(0);
    for (const { status, body } of turnedAway)
      expect([status, body]).toEqual([503, { error: { code: 'unavailable', retryAfter: 2 } }]);
    expect(answers.every(({ code }) => code === 'unavailable' || code === 'wrong_credentials')).toBe(true);
    expect((await signIn(email)).status).toBe(200);
  });
});
