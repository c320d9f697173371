import { randomUUID } from 'node:crypto';
import { CSRF_HEADER, type RouteName, ROUTES } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { call, PASSWORD, registration } from '../kit/person.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { ENVIRONMENT, freshCode, type Kind, KINDS, mailedCode, someone, type Someone } from './kinds.ts';
import { readMatrix } from './matrix.ts';
import { randomHandle } from '../kit/random-handle.ts';

/**
 * Who may call what, on one's own objects and on those of others. `anyone` routes are tried by each with their own address.
 * A guest of another site calls from that site's pages.
 */
const MATRIX = `
# route              object  nobody unconfirmed revoked suspended enrolling stale guest member blocked coach admin
register             own     ok     ok          ok      ok        ok        ok    ok    ok     ok      ok    ok
confirmRegistration  own     ok     ok          ok      ok        ok        ok    site  ok     ok      ok    ok
confirmRegistration  other   code   code        code    code      code      code  site  code   code    code  code
signIn               own     cred   cred        ok      susp      ok        ok    site  ok     ok      ok    ok
signIn               other   cred   cred        cred    cred      cred      cred  site  cred   cred    cred  cred
signInWithCode       own     code   code        code    code      code      code  site  code   code    ok    ok
signInWithCode       other   code   code        code    code      code      code  site  code   code    code  code
identify             own     site   site        site    site      site      site  tok   site   site    site  site
forgotPassword       own     ok     ok          ok      ok        ok        ok    ok    ok     ok      ok    ok
resetPassword        own     code   code        ok      susp      ok        ok    site  ok     ok      ok    ok
resetPassword        other   code   code        code    code      code      code  site  code   code    code  code
session              own     auth   auth        auth    auth      ok        ok    ok    ok     ok      ok    ok
signOut              own     auth   auth        auth    auth      ok        ok    ok    ok     ok      ok    ok
confirmIdentity      own     auth   auth        auth    auth      ok        ok    forb  ok     ok      ok    ok
sessions             own     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
endSession           own     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
endSession           other   auth   auth        auth    auth      2fa       none  none  none   none    none  none
endOtherSessions     own     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
changePassword       own     auth   auth        auth    auth      2fa       conf  forb  ok     ok      ok    ok
changeAddress        own     auth   auth        auth    auth      2fa       conf  forb  ok     ok      ok    ok
confirmAddress       own     auth   auth        auth    auth      2fa       ok    code  ok     ok      ok    ok
confirmAddress       other   auth   auth        auth    auth      2fa       code  code  code   code    code  code
offerSecondFactor    own     auth   auth        auth    auth      ok        conf  forb  ok     ok      ok    ok
enableSecondFactor   own     auth   auth        auth    auth      ok        conf  forb  ok     ok      ok    ok
disableSecondFactor  own     auth   auth        auth    auth      2fa       conf  forb  ok     ok      2fa   2fa
renewRecoveryCodes   own     auth   auth        auth    auth      2fa       conf  forb  ok     ok      ok    ok
saveProfile          own     auth   auth        auth    auth      2fa       ok    forb  ok     ok      ok    ok
exportData           own     auth   auth        auth    auth      2fa       conf  ok    ok     ok      ok    ok
eraseAccount         own     auth   auth        auth    auth      2fa       conf  ok    ok     ok      ok    ok
cancelErasure        own     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
unread               own     auth   auth        auth    auth      2fa       ok    ok    ok     ok      ok    ok
hours                own     ok     ok          ok      ok        ok        ok    ok    ok     ok      ok    ok
reportProblem        own     ok     ok          ok      ok        ok        ok    ok    ok     ok      ok    ok
vote                 own     ok     ok          ok      ok        ok        ok    ok    ok     ok      ok    ok
`;

const FRESH_ADDRESS = () => `n${randomUUID().slice(0, 12)}@example.org`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(ENVIRONMENT);
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

/** Asks as somebody; rejects where it is refused. */
async function ask<Answer>(who: Someone, name: RouteName, payload?: unknown): Promise<Answer> {
  const answer = await request(who, name, payload);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name} for a ${who.kind}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function request({ headers }: Someone, name: RouteName, payload?: unknown): Promise<Response> {
  const { method, path } = ROUTES[name];
  return call(server, method, path, payload, headers);
}

/** The payload of a probe, made after whatever has to be there before it. */
type Probe = (who: Someone) => Promise<unknown> | unknown;

const another = () => someone(server, 'member');
const NO_TICKET = { ticket: '22222222-2222-4222-8222-222222222222', code: '000000' };

/** Begins a reset of somebody's password; the code is wrong where they have no account. */
async function reset(who: Someone): Promise<{ ticket: string; code: string }> {
  const visitor = { ...who, headers: { 'x-forwarded-for': who.headers['x-forwarded-for'] ?? '' } };
  const { ticket } = await ask<{ ticket: string }>(visitor, 'forgotPassword', { email: who.email, language: 'en' });
  return {
    ticket,
    code: who.id === undefined || who.kind === 'guest' ? '000000' : await mailedCode(server, who.email),
  };
}

/** Begins a change of address, where this person may. */
async function change(who: Someone): Promise<{ ticket: string; code: string }> {
  const email = FRESH_ADDRESS();
  const answer = await request(who, 'changeAddress', { email });
  if (!answer.ok) return NO_TICKET;
  return { ...((await answer.json()) as { ticket: string }), code: await mailedCode(server, email) };
}

/** The right password of somebody with a second factor: the ticket that waits for a code. */
async function half(who: Someone): Promise<{ ticket: string; code: string }> {
  if (who.secret === undefined) return NO_TICKET;
  const visitor = { ...who, headers: { 'x-forwarded-for': who.headers['x-forwarded-for'] ?? '' } };
  const { ticket } = await ask<{ ticket: string }>(visitor, 'signIn', { email: who.email, password: PASSWORD });
  return { ticket, code: freshCode(who) };
}

async function begin(who: Someone): Promise<{ registration: string }> {
  return ask({ ...who, headers: { 'x-forwarded-for': who.headers['x-forwarded-for'] ?? '' } }, 'register', {
    ...registration(`${who.handle}r`),
  });
}

const PROBES: Record<RouteName, { own: Probe; other?: Probe }> = {
  register: { own: () => registration(randomHandle()) },
  confirmRegistration: {
    own: async (who) => ({ ...(await begin(who)), code: await mailedCode(server, `${who.handle}r@example.org`) }),
    other: async () => ({ ...(await begin(await someone(server, 'nobody'))), code: '000000' }),
  },
  signIn: {
    own: ({ email }) => ({ email, password: PASSWORD }),
    other: async () => ({ email: (await another()).email, password: 'somebody else knows it' }),
  },
  signInWithCode: {
    own: (who) => half(who),
    other: async (who) => ({
      ...(await half(await someone(server, 'coach'))),
      code: who.secret ? freshCode(who) : '000000',
    }),
  },
  identify: { own: () => ({ token: 'not.a.token' }) },
  forgotPassword: { own: ({ email }) => ({ email, language: 'en' }) },
  resetPassword: {
    own: async (who) => ({ ...(await reset(who)), password: 'lichen on granite' }),
    other: async () => ({ ...(await reset(await another())), code: '000000', password: 'lichen on granite' }),
  },
  session: { own: () => undefined },
  signOut: { own: () => undefined },
  confirmIdentity: {
    own: (who) => ({ password: PASSWORD, ...(who.secret !== undefined && { code: freshCode(who) }) }),
  },
  sessions: { own: () => undefined },
  endSession: {
    own: async (who) => ({ session: (await currentSession(who)) ?? NO_TICKET.ticket }),
    other: async () => ({ session: await currentSession(await another()) }),
  },
  endOtherSessions: { own: () => undefined },
  changePassword: { own: () => ({ password: 'lichen on granite' }) },
  changeAddress: { own: () => ({ email: FRESH_ADDRESS() }) },
  confirmAddress: { own: (who) => change(who), other: async () => change(await another()) },
  offerSecondFactor: { own: () => undefined },
  enableSecondFactor: {
    own: async (who) => {
      const answer = await request(who, 'offerSecondFactor');
      const { secret } = (await answer.json()) as { secret?: string };
      return { code: secret === undefined ? '000000' : freshCode({ ...who, secret }) };
    },
  },
  disableSecondFactor: { own: (who) => withSecondFactor(who) },
  renewRecoveryCodes: { own: (who) => withSecondFactor(who) },
  saveProfile: {
    own: ({ handle }) => ({
      name: 'Another Name',
      handle,
      about: '',
      language: 'en',
      units: 'metric',
      findable: true,
      showPresence: true,
    }),
  },
  exportData: { own: () => undefined },
  eraseAccount: { own: () => undefined },
  cancelErasure: { own: () => undefined },
  unread: { own: () => undefined },
  hours: { own: () => undefined },
  reportProblem: { own: () => ({ clientId: randomUUID(), page: '/en/', what: 'A button does nothing' }) },
  vote: { own: () => ({ page: '/en/', voter: randomUUID(), helpful: true }) },
};

/** The session that somebody has, where they have one that may list it. */
async function currentSession(who: Someone): Promise<string | undefined> {
  const answer = await request(who, 'sessions');
  if (!answer.ok) return undefined;
  const { sessions } = (await answer.json()) as { sessions: { id: string; current: boolean }[] };
  return sessions.find(({ current }) => current)?.id;
}

/** Gives a member a second factor, so that there is one to change. Answers the empty payload. */
async function withSecondFactor(who: Someone): Promise<undefined> {
  if (who.secret !== undefined || who.kind === 'enrolling') return undefined;
  const answer = await request(who, 'offerSecondFactor');
  const { secret } = (await answer.json()) as { secret?: string };
  if (secret !== undefined) await ask(who, 'enableSecondFactor', { code: freshCode({ ...who, secret }) });
  return undefined;
}

/** What a route says to somebody: `ok`, or the code of the refusal. */
async function outcome(who: Someone, name: RouteName, payload: unknown): Promise<string> {
  const answer = await request(who, name, payload);
  if (answer.ok) {
    await answer.text();
    return 'ok';
  }
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

const rows = readMatrix(MATRIX);

describe('the matrix of routes', () => {
  it('has a row for every route, on every object that its probe knows', () => {
    const probed = Object.entries(PROBES).flatMap(([name, objects]) =>
      Object.keys(objects).map((object) => `${name} ${object}`),
    );
    expect(rows.map(({ name, object }) => `${name} ${object}`).sort()).toEqual(probed.sort());
    expect(Object.keys(PROBES).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(rows)('$name, $object', async ({ name, object, outcomes }) => {
    const probe = PROBES[name as RouteName][object as 'own' | 'other'];
    const found: [Kind, string][] = [];
    for (const kind of KINDS) {
      const who = await someone(server, kind);
      const payload = await probe?.(who);
      if (kind === 'stale') letTimePass();
      found.push([kind, await outcome(who, name as RouteName, payload)]);
      vi.useRealTimers();
    }
    expect(Object.fromEntries(found)).toEqual(outcomes);
  });

  it('refuses every changing route without the header, whoever asks', async () => {
    const who = await someone(server, 'member');
    const { [CSRF_HEADER]: _, ...headers } = { [CSRF_HEADER]: '', ...who.headers };
    for (const { method, path } of Object.values(ROUTES).filter((route) => (route.method as string) !== 'GET')) {
      const answer = await fetch(new URL(path, server.url), { method, headers });
      expect([path, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
        path,
        'foreign_origin',
      ]);
    }
  });
});

/** Moves this process's clock, which the server reads too, past the time for which a sign-in opens what asks for a confirmation. */
function letTimePass(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
}
