import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ask, fromAnewAddress } from './kit/ask.ts';
import { newMember, PASSWORD, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY } from './kit/talk.ts';
import { totp } from './kit/totp.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());
afterEach(() => vi.useRealTimers());

/** Sets the server's clock, and that of everybody in this test. */
const setClock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });

const as = ({ cookie }: Person) => ({ cookie, ...fromAnewAddress() });

/** Signs in with a code; answers the status. */
async function enter({ email }: Person, code: string): Promise<number> {
  const { body } = await ask(server, 'signIn', { email, password: PASSWORD }, fromAnewAddress());
  return (await ask(server, 'signInWithCode', { ticket: body['ticket'], code }, fromAnewAddress())).status;
}

it('takes codes again from whoever used one while the clock was a year ahead, each once', async () => {
  const ana = await newMember(server);
  const now = Date.now();
  const { body } = await ask(server, 'offerSecondFactor', undefined, as(ana));
  const secret = body['secret'] as string;
  expect((await ask(server, 'enableSecondFactor', { code: totp(secret, now) }, as(ana))).status).toBe(200);
  setClock(now + YEAR);
  expect(await enter(ana, totp(secret, now + YEAR))).toBe(200);
  // Limits that were met while the clock was ahead begin anew: each takes its minutes.
  for (const minutes of [0, 10, 20]) {
    setClock(now + minutes * MINUTE);
    await enter(ana, 'no code');
  }
  const soon = now + 40 * MINUTE;
  setClock(soon);
  expect(await enter(ana, totp(secret, soon))).toBe(200);
  expect(await enter(ana, totp(secret, soon))).toBe(400);
});

it('takes no code twice because the clock was set back an hour', async () => {
  const ben = await newMember(server);
  const now = Date.now();
  const { body } = await ask(server, 'offerSecondFactor', undefined, as(ben));
  const secret = body['secret'] as string;
  expect((await ask(server, 'enableSecondFactor', { code: totp(secret, now) }, as(ben))).status).toBe(200);
  setClock(now + HOUR);
  expect(await enter(ben, totp(secret, now + HOUR))).toBe(200);
  setClock(now);
  expect(await enter(ben, totp(secret, now))).toBe(400);
});

it('asks for the password again when the clock was set back after it was given', async () => {
  const cleo = await newMember(server);
  const change = () => ask(server, 'changeAddress', { email: 'cleo@elsewhere.example' }, as(cleo));
  setClock(Date.now() - HOUR);
  expect((await change()).code).toBe('confirmation_needed');
  expect((await ask(server, 'confirmIdentity', { password: PASSWORD }, as(cleo))).status).toBe(200);
  expect((await change()).status).toBe(202);
});

it('keeps limits that were used up for minutes, not for the year by which the clock is set back', async () => {
  const asked = () =>
    ask(server, 'forgotPassword', { email: 'dora@example.org', language: 'en' }, { 'x-forwarded-for': '192.0.2.7' });
  const now = Date.now();
  setClock(now + YEAR);
  while ((await asked()).status === 202);
  setClock(now);
  expect((await asked()).status).toBe(429);
  // Each limit on the way takes its own time from when it is first met again.
  setClock(now + 11 * 60_000);
  await asked();
  setClock(now + 22 * 60_000);
  expect((await asked()).status).toBe(202);
});
