import { type Me, PROTOCOL_VERSION } from '@repere/protocol';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { fromAnewAddress } from './kit/ask.ts';
import { auditLines } from './kit/audit-lines.ts';
import { connect, until } from './kit/client.ts';
import { call, newMember } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

const HOST = 'https://gym.example';
const SECRET = 'a-secret-of-at-least-thirty-two-bytes';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ EMBEDDERS: `${HOST}=${SECRET}`, TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());

const token = ({ sub = 'user-7', ...claims }: Record<string, unknown> = {}, life = '2m', secret = SECRET) =>
  new SignJWT({ name: 'Guest', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(String(sub))
    .setIssuedAt()
    .setExpirationTime(life)
    .sign(new TextEncoder().encode(secret));

/** A token of two minutes that begins after so many seconds. */
function later(seconds: number) {
  const iat = Math.floor(Date.now() / 1000) + seconds;
  return new SignJWT({ name: 'Guest', sub: 'user-7', iat, exp: iat + 120 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
}

const identify = async (jwt: string, origin = HOST) =>
  call(server, 'POST', '/api/session/identify', { token: jwt }, { origin, ...fromAnewAddress() });

describe('identify', () => {
  it('gives a person of a listed site a bearer, and the same account each time', async () => {
    const first = await identify(await token());
    expect(first.status).toBe(200);
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(first.headers.get('access-control-allow-origin')).toBe(HOST);
    const { me, bearer } = (await first.json()) as { me: { id: string }; bearer: string };
    const client = await connect(server, undefined, {
      headers: { origin: HOST },
      auth: { protocol: PROTOCOL_VERSION, bearer },
    });
    expect(client.welcome.me.id).toBe(me.id);
    client.close();
    expect(await (await identify(await token())).json()).toMatchObject({ me: { id: me.id } });
  });

  it('never leads to an account of ours, whatever address the token claims', async () => {
    const { me } = await newMember(server, 'lucie');
    const answer = await identify(await token({ email: 'lucie@example.org', sub: 'lucie@example.org' }));
    expect(((await answer.json()) as { me: { id: string } }).me.id).not.toBe(me.id);
  });

  it('makes one account of two first visits at the same moment', async () => {
    const jwt = await token({ sub: 'user-8' });
    const answers = await Promise.all([identify(jwt), identify(jwt), identify(jwt)]);
    const people = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { me: { id: string } }).me.id),
    );
    expect(new Set(people).size).toBe(1);
  });

  it.each([
    ['a name of two lines', () => token({ name: 'Guest\nof honour' })],
    ['a forged signature', () => token({}, '2m', 'another secret of thirty-two bytes!!')],
    ['a life over five minutes', () => token({}, '6m')],
    ['an ended life', () => token({}, '-1m')],
    ['a life that begins in a year', () => later(365 * 24 * 3600)],
    ['no signature at all', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`],
  ])('refuses %s', async (_, make) => {
    const answer = await identify(await make());
    expect(await answer.json()).toMatchObject({ error: { code: 'wrong_token' } });
  });

  it('lets nobody in whom the owner has suspended, and a fresh person once the account is erased', async () => {
    const guest = async () =>
      (await (await identify(await token({ sub: 'user-10' }))).json()) as { me: Me } & { error?: { code: string } };
    const { me } = await guest();
    await callControl(server.dataDir, 'account.suspend', { handle: me.handle });
    expect(await guest()).toMatchObject({ error: { code: 'suspended' } });
    await callControl(server.dataDir, 'account.erase', { handle: me.handle, now: true });
    const anew = await guest();
    expect(anew.me.id).toMatch(/^[\da-f-]{36}$/);
    expect(anew.me.id).not.toBe(me.id);
  });

  it('ends on signing out, and takes no cookie of ours with it', async () => {
    const { bearer } = (await (await identify(await token())).json()) as { bearer: string };
    const headers = { origin: HOST, authorization: `Bearer ${bearer}` };
    const out = await call(server, 'DELETE', '/api/session', undefined, headers);
    expect([out.status, out.headers.getSetCookie()]).toEqual([204, []]);
    expect((await call(server, 'GET', '/api/session', undefined, headers)).status).toBe(401);
  });

  it('leaves an audit line at each visit, not at the first alone', async () => {
    const visit = async () => ((await (await identify(await token({ sub: 'user-11' }))).json()) as { me: Me }).me.id;
    const account = await visit();
    await visit();
    await until(async () => expect(await auditLines(server, { account, msg: 'signed in' })).toHaveLength(2));
  });

  it('makes staff of nobody whom another site vouches for', async () => {
    const { me } = (await (await identify(await token({ sub: 'user-12' }))).json()) as { me: Me };
    const change = callControl(server.dataDir, 'account.role', { handle: me.handle, role: 'coach' });
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
    expect(await (await identify(await token({ sub: 'user-12' }))).json()).toMatchObject({ me: { role: 'member' } });
  });

  it('refuses a name that passes for a coach', async () => {
    const answer = await identify(await token({ sub: 'user-9', name: 'Coach Sam' }));
    expect(await answer.json()).toMatchObject({ error: { code: 'handle_refused' } });
  });

  it('refuses unlisted sites, and a bearer in place of a cookie', async () => {
    expect((await identify(await token(), 'https://evil.example')).status).toBe(403);
    const { bearer } = (await (await identify(await token())).json()) as { bearer: string };
    const answer = await call(server, 'GET', '/api/session', undefined, { cookie: `repere=${bearer}` });
    expect(answer.status).toBe(401);
  });
});
