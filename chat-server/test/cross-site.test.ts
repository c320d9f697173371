import { CSRF_HEADER, PROTOCOL_VERSION, type RouteAccess, type RouteName, ROUTES } from '@repere/protocol';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from './kit/client.ts';
import { call, newMember, PASSWORD, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

const OWN = 'https://repere.example';
const EMBEDDER = 'https://gym.example';
const SECRET = 'a-secret-of-at-least-thirty-two-bytes';

/** Pages that are not ours, however much they look it. */
const STRANGERS = [
  'https://evil.example',
  'null',
  'https://repere.example.evil.com',
  'https://evilrepere.example',
  'https://www.repere.example',
  'https://repere.example:8443',
  'http://repere.example',
  'https://repere.example.',
  'https://repere.example/',
  'https://repere.example@evil.com',
  'https://gym.example.evil.com',
  'http://gym.example',
];

let server: TestServer;
let victim: Person;
beforeAll(async () => {
  server = await startTestServer({ PUBLIC_URL: OWN, EMBEDDERS: `${EMBEDDER}=${SECRET}` });
  victim = await newMember(server, 'victim');
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

const routes = Object.entries(ROUTES) as [RouteName, { method: string; path: string; access: RouteAccess }][];
const changing = routes.filter(([, { method }]) => method !== 'GET').map(([name, route]) => ({ name, ...route }));

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

/** Sends a request exactly so, with the victim's cookie, as a browser would add it if it did not know SameSite. */
function send(path: string, method: string, headers: Record<string, string>, body?: string) {
  return fetch(new URL(path, server.url), {
    method,
    headers: { cookie: victim.cookie, ...headers },
    ...(method === 'POST' && body !== undefined && { body }),
  });
}

describe.each(changing)('a forged $name', ({ method, path }) => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'session=x&email=evil%40example.org'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['JSON that calls itself text', 'text/plain', '{"email":"evil@example.org"}'],
    ['JSON', 'application/json', '{"email":"evil@example.org"}'],
  ])('as %s, without the header, is refused from anywhere', async (_, type, body) => {
    for (const origin of ['https://evil.example', 'null', OWN, undefined]) {
      const answer = await send(path, method, { 'content-type': type, ...(origin && { origin }) }, body);
      expect([origin, await codeOf(answer)]).toEqual([origin, 'foreign_origin']);
    }
  });

  it('with the header is refused from every stranger, and none may read the answer', async () => {
    for (const origin of STRANGERS) {
      const answer = await send(path, method, { [CSRF_HEADER]: '1', origin, 'content-type': 'application/json' }, '{}');
      expect([origin, answer.status, await codeOf(answer)]).toEqual([origin, 403, 'foreign_origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('finds no permission before it', async () => {
    const ask = (origin: string) =>
      fetch(new URL(path, server.url), {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': CSRF_HEADER },
      });
    for (const origin of STRANGERS) {
      const answer = await ask(origin);
      expect([origin, answer.ok, answer.headers.get('access-control-allow-origin')]).toEqual([origin, false, null]);
    }
    const listed = await ask(EMBEDDER);
    expect(listed.headers.get('access-control-allow-origin')).toBe(EMBEDDER);
    expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(listed.headers.get('vary')).toContain('Origin');
  });
});

it.each(changing.filter(({ access }) => access !== 'anyone'))(
  'a $name from a listed site does not ride on the cookie',
  async ({ method, path }) => {
    const headers = { [CSRF_HEADER]: '1', origin: EMBEDDER, 'content-type': 'application/json' };
    expect(await codeOf(await send(path, method, headers, '{}'))).toBe('unauthenticated');
  },
);

it('leaves the victim as they were', async () => {
  const session = await call(server, 'GET', '/api/session', undefined, { cookie: victim.cookie, origin: OWN });
  expect(await session.json()).toEqual({ me: victim.me });
});

it('lets nobody elsewhere read who is signed in', async () => {
  for (const { path } of routes.map(([, route]) => route).filter(({ method }) => method === 'GET')) {
    for (const origin of STRANGERS) {
      const answer = await send(path, 'GET', { origin });
      expect([path, origin, await codeOf(answer)]).toEqual([path, origin, 'foreign_origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  }
});

describe('the upgrade to a WebSocket', () => {
  /** The status of the answer to an upgrade: 101 where it succeeds. */
  const upgrade = (origin: string | undefined, path = '/chat/?EIO=4&transport=websocket') =>
    new Promise<number | undefined>((resolve, reject) => {
      const socket = new WebSocket(new URL(path, server.url.replace('http', 'ws')), {
        headers: { cookie: victim.cookie, ...(origin !== undefined && { origin }) },
      });
      socket.once('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.once('unexpected-response', (request, { statusCode }) => {
        request.destroy();
        resolve(statusCode);
      });
      socket.once('error', reject);
    });

  it.each(STRANGERS)('is refused to %s before any handshake', async (origin) => {
    expect(await upgrade(origin)).toBe(400);
  });

  it.each([OWN, EMBEDDER])('is open to %s', async (origin) => {
    expect(await upgrade(origin)).toBe(101);
  });

  it('gives a listed site nothing for the cookie', async () => {
    await expect(connect(server, victim, { headers: { origin: EMBEDDER } })).rejects.toMatchObject({
      data: { code: 'unauthenticated' },
    });
  });
});

describe('a session', () => {
  const session = (cookie: string) => call(server, 'GET', '/api/session', undefined, { cookie });

  it('that was planted before the sign-in is never taken over', async () => {
    const planted = `__Host-repere=${'x'.repeat(43)}`;
    const body = { email: victim.email, password: PASSWORD };
    const answer = await call(server, 'POST', '/api/session', body, { cookie: planted });
    expect(answer.headers.getSetCookie().join()).not.toContain('x'.repeat(43));
    expect((await session(planted)).status).toBe(401);
  });

  it('of an attacker that was planted before the sign-in ends with it', async () => {
    const attacker = await newMember(server);
    const body = { email: victim.email, password: PASSWORD };
    const answer = await call(server, 'POST', '/api/session', body, { cookie: attacker.cookie });
    expect(await answer.json()).toMatchObject({ me: { handle: 'victim' } });
    expect((await session(attacker.cookie)).status).toBe(401);
  });

  it('has another token each time', async () => {
    const [one, other] = [await signIn(server, victim.email), await signIn(server, victim.email)];
    expect(one.cookie).not.toBe(other.cookie);
  });

  it('travels on https in a cookie that no other host can set and no script can read', async () => {
    const answer = await call(server, 'POST', '/api/session', { email: victim.email, password: PASSWORD });
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-repere='));
    expect(cookie).toMatch(/^__Host-repere=[\w-]{43}; Path=\/; SameSite=Strict; Secure; HttpOnly; Max-Age=\d+$/);
    // A cookie of the plain name could come from a neighbour under the same domain.
    expect((await session(victim.cookie.replace('__Host-repere=', 'repere='))).status).toBe(401);
  });
});

describe('a stolen token', () => {
  const token = ({ cookie }: Person) => /__Host-repere=([\w-]+)/.exec(cookie)?.[1] ?? expect.fail('no token');

  const bring = (headers: Record<string, string>, path = '/api/session') =>
    fetch(new URL(path, server.url), { headers });

  async function guest(): Promise<{ bearer: string }> {
    const token = await new SignJWT({ name: 'Guest' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('guest-1')
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(new TextEncoder().encode(SECRET));
    const answer = await call(server, 'POST', '/api/session/identify', { token }, { origin: EMBEDDER });
    return (await answer.json()) as { bearer: string };
  }

  it.each([
    ['in the query', (stolen: string) => [`/api/session?token=${stolen}&bearer=${stolen}&repere=${stolen}`, {}]],
    ['in the path', (stolen: string) => [`/api/session;__Host-repere=${stolen}`, {}]],
    ['as a bearer', (stolen: string) => ['/api/session', { authorization: `Bearer ${stolen}` }]],
    ['as a password', (stolen: string) => ['/api/session', { authorization: `Basic ${btoa(`victim:${stolen}`)}` }]],
    ['in a header', (stolen: string) => ['/api/session', { 'x-session': stolen, 'x-repere': stolen }]],
    ['under the hint’s name', (stolen: string) => ['/api/session', { cookie: `repere_session=${stolen}` }]],
  ] satisfies [string, (stolen: string) => [string, Record<string, string>]][])(
    'of a cookie is worth nothing %s',
    async (_, brought) => {
      const [path, headers] = brought(token(victim));
      const answer = await bring(headers, path);
      expect([401, 404]).toContain(answer.status);
      expect(await answer.text()).not.toContain('victim');
    },
  );

  it('of a cookie is worth nothing in the handshake, nor in its address', async () => {
    const stolen = token(victim);
    const refused = { data: { code: 'unauthenticated' } };
    await expect(
      connect(server, undefined, { auth: { protocol: PROTOCOL_VERSION, bearer: stolen } }),
    ).rejects.toMatchObject(refused);
    const inAddress = { url: `${server.url}/?bearer=${stolen}&token=${stolen}` };
    await expect(connect(inAddress, undefined)).rejects.toMatchObject(refused);
  });

  it('of a bearer is worth nothing in an address or a cookie', async () => {
    const { bearer } = await guest();
    expect((await bring({ authorization: `Bearer ${bearer}` })).status).toBe(200);
    expect((await bring({}, `/api/session?bearer=${bearer}`)).status).toBe(401);
    expect((await bring({ cookie: `__Host-repere=${bearer}` })).status).toBe(401);
  });

  // The last of this file: rates do not refill for a clock that was set back.
  it('of either kind ends with its session', async () => {
    const person = await newMember(server);
    const { bearer } = await guest();
    const refused = { data: { code: 'unauthenticated' } };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
    expect((await bring({ authorization: `Bearer ${bearer}` })).status).toBe(401);
    expect((await bring({ cookie: person.cookie })).status).toBe(200);
    vi.setSystemTime(Date.now() + 60 * 86_400_000);
    expect((await bring({ cookie: person.cookie })).status).toBe(401);
    await expect(connect(server, person, { headers: { origin: OWN } })).rejects.toMatchObject(refused);
    const auth = { protocol: PROTOCOL_VERSION, bearer };
    await expect(connect(server, undefined, { headers: { origin: EMBEDDER }, auth })).rejects.toMatchObject(refused);
  });
});
