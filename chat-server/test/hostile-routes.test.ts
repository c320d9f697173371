import { connect as connectTcp } from 'node:net';
import { ERROR_CODES, REQUEST_NAMES, type RouteName, ROUTES } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HTTP_PATIENCE } from '../src/http/index.ts';
import { fromAnewAddress } from './kit/ask.ts';
import { connect } from './kit/client.ts';
import { call, newMember, type Person, registration } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY } from './kit/talk.ts';

let server: TestServer;
let person: Person;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  person = await newMember(server, 'victor');
});
afterAll(() => server.close());

/** Says something over a bare connection; answers everything that came back until the server closed it, or fell silent. */
function speak(said: string): Promise<string> {
  return new Promise((resolve) => {
    const { port } = new URL(server.url);
    const socket = connectTcp(Number(port), '127.0.0.1', () => socket.write(said));
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: repere', 'Connection: close', 'x-repere: 1', ...headers, '', ''].join('\r\n');

/** Values that a schema may not expect, each inside of valid JSON. */
const STRANGE = [
  'null',
  '[]',
  '""',
  '1e309',
  '-0',
  '[["a"]]',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{}}}',
  '{"toString":"x","length":1}',
  `${'['.repeat(7_000)}${']'.repeat(7_000)}`,
  `${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}`,
  '"\\ud800"',
  '"\\u0000"',
  '"x\\r\\nSet-Cookie: a=b"',
  `"${'\u202e'.repeat(50)}"`,
];

describe('whatever a body holds', () => {
  const changing = (Object.keys(ROUTES) as RouteName[]).filter((name) => (ROUTES[name].method as string) === 'POST');
  it.each(changing)('%s answers with a code of the closed union', async (name) => {
    const { method, path } = ROUTES[name];
    const fields = ['email', 'password', 'name', 'handle', 'code', 'ticket', 'registration', 'token', 'session', 'x'];
    const bodies = [
      ...STRANGE,
      ...STRANGE.map((strange) => `{${fields.map((field) => `"${field}":${strange}`).join(',')}}`),
      `{"email":"a@example.org","email":["b"],"password":"${'x'.repeat(15_000)}"}`,
    ].filter((body) => body.length < 16_384);
    for (const body of bodies) {
      const answer = await fetch(new URL(path, server.url), {
        method,
        headers: { 'x-repere': '1', 'content-type': 'application/json', cookie: person.cookie, ...fromAnewAddress() },
        body,
      });
      const text = await answer.text();
      if (answer.ok) continue;
      const { error } = JSON.parse(text) as { error: { code: string } };
      expect(ERROR_CODES, body.slice(0, 80)).toContain(error.code);
      expect(error.code, body.slice(0, 80)).not.toBe('internal');
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    person = { ...person, cookie: (await renewed()) ?? person.cookie };
  });

  /** The routes that were asked may have ended the session. */
  async function renewed(): Promise<string | undefined> {
    const answer = await call(server, 'GET', '/api/session', undefined, {
      cookie: person.cookie,
      ...fromAnewAddress(),
    });
    if (answer.ok) return undefined;
    return (await newMember(server)).cookie;
  }
});

it('answers every request of a socket with a code of the closed union, whatever it holds', async () => {
  const fields = ['account', 'conversationId', 'with', 'query', 'cursor', 'of', 'kind', 'after', 'seq', 'clientId'];
  const client = await connect(server, person, { headers: fromAnewAddress() });
  for (const name of REQUEST_NAMES)
    // What is deeper than the client's own encoder can follow goes below it: see the test of bad input.
    for (const strange of [
      ...STRANGE.filter((each) => each.length < 4_000),
      '"11111111-1111-4111-8111-111111111111"',
      '"00000000-0000-0000-0000-000000000000"',
    ])
      for (const payload of [
        JSON.parse(strange) as unknown,
        Object.fromEntries(fields.map((field) => [field, JSON.parse(strange) as unknown])),
      ]) {
        const answer = await client.ask(name, payload);
        if (!answer.ok) expect(answer.error.code, `${name} ${strange.slice(0, 60)}`).not.toBe('internal');
        if (!answer.ok) expect(ERROR_CODES).toContain(answer.error.code);
      }
  client.close();
});

it('cuts whoever says their request a little at a time, and answers others meanwhile', async () => {
  const { port } = new URL(server.url);
  const ends = ['POST /api/session HTTP/1.1\r\nx-repere: ', request('POST /api/session', 'Content-Length: 9000')].map(
    (beginning) =>
      new Promise<void>((resolve) => {
        const socket = connectTcp(Number(port), '127.0.0.1', () => socket.write(beginning));
        const drip = setInterval(() => socket.write('x'), 500);
        socket.on('error', () => undefined);
        socket.resume().on('close', () => {
          clearInterval(drip);
          resolve();
        });
      }),
  );
  expect((await call(server, 'GET', '/health/live')).status).toBe(200);
  const began = performance.now();
  await Promise.all(ends);
  expect(performance.now() - began).toBeLessThan(HTTP_PATIENCE.requestTimeout + 10_000);
});

describe('below the routes', () => {
  it.each([
    ['a doubled slash', 'GET /api//session', 404],
    ['dots that lead elsewhere', 'GET /api/x/../session', 404],
    ['escaped dots', 'GET /api/%2e%2e/session', 404],
    ['an escaped slash', 'GET /api%2fsession', 404],
    ['a folder above the site', 'GET /../../package.json', 404],
    ['an escaped folder above the site', 'GET /%2e%2e/%2e%2e/package.json', 404],
    ['a NUL', 'GET /%00', 404],
    ['an escape that is none', 'GET /%zz', 404],
    ['an escape that is none, in the API', 'GET /api/%zz', 404],
    ['the absolute form', 'GET http://evil.example/api/session', 401],
    ['another method', 'PUT /api/session', 404],
    ['an unknown method', 'BREW /api/session', 400],
    ['TRACE', 'TRACE /api/session', 404],
    ['a head', 'HEAD /api/session', 401],
  ])('answers %s', async (_, line, status) => {
    const heard = await speak(request(line));
    expect(heard.split('\r\n')[0]).toContain(`HTTP/1.1 ${status}`);
  });

  it('reads neither two lengths nor a length beside chunks', async () => {
    const both = request('POST /api/session', 'Content-Length: 4', 'Transfer-Encoding: chunked');
    expect(await speak(`${both}0\r\n\r\n`)).toContain('HTTP/1.1 400');
    expect(await speak(request('POST /api/session', 'Content-Length: 4', 'Content-Length: 5'))).toContain(
      'HTTP/1.1 400',
    );
  });

  it('turns ten thousand cookies away unread', async () => {
    const cookies = Array.from({ length: 10_000 }, (_, index) => `c${index}=x`).join('; ');
    expect(await speak(request('GET /api/session', `Cookie: ${cookies}`))).toContain('HTTP/1.1 431');
  });

  it('finds no session among cookies that look like one', async () => {
    const { cookie } = person;
    const token = /repere=([\w-]+)/.exec(cookie)?.[1] ?? 'none';
    for (const forged of [
      `xrepere=${token}`,
      `a="; repere=${token}x"`,
      `__Host-repere=${token}`,
      `repere=${token}\u0001`,
    ]) {
      const answer = await speak(request('GET /api/session', `Cookie: ${forged}`));
      expect(answer.split('\r\n')[0], forged).not.toContain('200');
    }
  });
});

it('takes no handle that hides something', async () => {
  for (const handle of [
    'ad\u200bmin1',
    '\u202enimda',
    'аdmin',
    'a\u0301bc',
    'ａbcd',
    '__proto__',
    'constructor',
    'a..b',
    '-ab',
    'a b',
  ]) {
    const { status } = await call(
      server,
      'POST',
      '/api/registrations',
      { ...registration('fine'), handle },
      fromAnewAddress(),
    );
    expect([handle, status]).toEqual([handle, handle === 'constructor' ? 202 : 400]);
  }
});
