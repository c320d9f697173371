import { randomUUID } from 'node:crypto';
import { ERROR_CODES, LIMITS, PROTOCOL_VERSION, REQUEST_NAMES, SOCKET_PATH } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, connect } from './kit/client.ts';
import { call, newMember, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
let person: Person;
let client: Client;
beforeAll(async () => {
  server = await startTestServer();
  person = await newMember(server, 'victor');
  client = await connect(server, person);
});
afterAll(async () => {
  client.close();
  await server.close();
});
// Whatever was thrown at it, the server is still there and has stored nothing of it.
afterEach(async () => {
  const { conversations } = await client.request('conversations:list', { of: 'mine' });
  expect(conversations).toEqual([]);
});

/** A WebSocket below Socket.IO; resolves with the close code, or `undefined` when the server answered and kept it open. */
function raw(frames: (string | Buffer)[], cookie = person.cookie): Promise<number | undefined> {
  return new Promise((resolve) => {
    const url = `${server.url.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { cookie } });
    socket.on('open', () => socket.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION })}`));
    socket.on('message', (data: Buffer) => {
      const said = data.toString();
      if (said.startsWith('40')) {
        for (const frame of frames) socket.send(frame);
        // The answer to this one comes after everything before it was read.
        socket.send('4299["heads:check",{}]');
      } else if (said.startsWith('4399')) {
        resolve(undefined);
        socket.close();
      }
    });
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => resolve(-1));
  });
}

describe('below the protocol', () => {
  it.each([
    ['text that is no packet', ['garbage']],
    ['an event that is no JSON', ['42{{{']],
    ['an event without a name', ['42[]']],
    ['an event whose name is a number', ['42[7,{}]']],
    ['an event whose name is an object', ['42[{"a":1}]']],
    ['a reserved event', ['42["disconnect"]']],
    ['the event named error', ['42["error",{"message":"x"}]']],
    ['an acknowledgement that nobody asked for', ['437[{}]']],
    ['a packet of an unknown type', ['49']],
    ['another namespace', ['40/admin,']],
    ['binary out of nowhere', [Buffer.from([0, 1, 2, 255])]],
    ['attachments that never come', ['451-["message:send",{"_placeholder":true,"num":0}]']],
    ['JSON a thousand levels deep', [`42["message:send",${'['.repeat(1000)}${']'.repeat(1000)}]`]],
    ['JSON as deep as a packet can hold', [`42["message:send",${'['.repeat(16_000)}${']'.repeat(16_000)}]`]],
    ['objects as deep as a packet can hold', [`42["message:send",${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}]`]],
    ['an acknowledgement as large as numbers go', ['42999999999999999999999["heads:check",{}]']],
    ['more attachments than anybody sends', ['4599999999-["message:send",{}]']],
    ['a prototype for a payload', ['42["message:send",{"__proto__":{"admin":true}}]']],
  ])('survives %s', async (_, frames) => {
    const code = await raw(frames);
    expect([undefined, 1000, 1005, 1006]).toContain(code);
  });

  it('closes on a packet over the limit', async () => {
    expect(await raw([`42["message:send",{"text":"${'x'.repeat(LIMITS.packetBytes)}"}]`])).toBeTypeOf('number');
  });

  it('speaks no polling', async () => {
    const answer = await fetch(`${server.url}${SOCKET_PATH}/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
  });
});

describe('at the handshake', () => {
  it.each([
    ['nobody', undefined, { protocol: PROTOCOL_VERSION }, {}, 'unauthenticated'],
    [
      'a bearer that does not exist',
      undefined,
      { protocol: PROTOCOL_VERSION, bearer: 'x'.repeat(43) },
      {},
      'unauthenticated',
    ],
    ['another protocol', 'victor', { protocol: 99 }, {}, 'protocol_mismatch'],
    ['no protocol', 'victor', {}, {}, 'invalid_payload'],
  ])('refuses %s', async (_, who, auth, headers, code) => {
    await expect(connect(server, who ? person : undefined, { auth, headers })).rejects.toMatchObject({
      data: { code },
    });
  });

  it('refuses a page of another origin before any handshake', async () => {
    await expect(connect(server, person, { headers: { origin: 'https://evil.example' } })).rejects.toThrow();
  });
});

describe('in a request', () => {
  const message = () => ({ conversationId: randomUUID(), clientId: randomUUID(), text: 'hello' });
  it.each([
    ['an unknown event', 'message:destroy', {}, 'unknown_event'],
    ['an event of the object prototype', 'constructor', {}, 'unknown_event'],
    ['no payload', 'message:send', null, 'invalid_payload'],
    ['a payload of another type', 'message:send', 'hello', 'invalid_payload'],
    ['an extra field', 'message:send', { ...message(), admin: true }, 'invalid_payload'],
    ['a conversation that is not there', 'message:send', message(), 'not_found'],
    ['a blank text', 'message:send', { ...message(), text: ' \n ' }, 'invalid_payload'],
    ['a text over the limit', 'message:send', { ...message(), text: 'x'.repeat(4001) }, 'payload_too_large'],
    ['a text far over the limit', 'message:send', { ...message(), text: 'é'.repeat(15_000) }, 'payload_too_large'],
    ['half a surrogate pair', 'message:send', { ...message(), text: 'a\ud800b' }, 'invalid_payload'],
    ['a control character', 'message:send', { ...message(), text: 'a\u0000b' }, 'invalid_payload'],
    ['an identifier that is none', 'events:read', { conversationId: '../../etc', after: 0 }, 'invalid_payload'],
    ['a sequence below zero', 'events:read', { conversationId: randomUUID(), after: -1 }, 'invalid_payload'],
    [
      'both directions at once',
      'events:read',
      { conversationId: randomUUID(), after: 1, before: 2 },
      'invalid_payload',
    ],
    ['a page too large', 'events:read', { conversationId: randomUUID(), after: 0, limit: 1e6 }, 'payload_too_large'],
    ['a forged cursor', 'conversations:list', { of: 'mine', cursor: 'x' }, 'invalid_payload'],
    [
      'a question from a page elsewhere',
      'conversation:start',
      { ...message(), kind: 'coaching', origin: { url: '//evil.example/', title: 'x' } },
      'invalid_payload',
    ],
    [
      'a coaching conversation under a pair’s identifier',
      'conversation:start',
      { ...message(), conversationId: '11111111-1111-8111-8111-111111111111', kind: 'coaching' },
      'invalid_payload',
    ],
  ])('refuses %s', async (_, event, payload, code) => {
    expect(await client.ask(event, payload)).toMatchObject({ ok: false, error: { code } });
  });

  it('answers every request, whatever it is given, with a code of the closed union', async () => {
    const things: unknown[] = [
      undefined,
      null,
      0,
      -1,
      '',
      'x',
      [],
      {},
      { conversationId: 7 },
      { query: ['x'] },
      [[]],
      true,
    ];
    // So many as no account's packets are too many for.
    for (let first = 0; first < REQUEST_NAMES.length; first += 30) {
      const thrower = await connect(server, await newMember(server));
      for (const name of REQUEST_NAMES.slice(first, first + 30))
        for (const thing of things) {
          const answer = await thrower.ask(name, thing);
          if (!answer.ok) expect(ERROR_CODES).toContain(answer.error.code);
          if (!answer.ok) expect(answer.error.code).not.toBe('internal');
        }
      thrower.close();
    }
  });

  it('holds back who asks too much, and says when to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => client.ask('heads:check', {})));
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused)
      expect(answer).toMatchObject({ error: { code: 'too_many_requests', retryAfter: expect.any(Number) as number } });
  });
});

describe('at a route', () => {
  const bad = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL('/api/session', server.url), {
      method: 'POST',
      headers: { 'x-repere': '1', 'content-type': 'application/json', ...headers },
      body,
    });
    return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
  };

  it('refuses what is no JSON, too large, of another type, or in another shape', async () => {
    expect(await bad('{')).toEqual([400, 'invalid_payload']);
    expect(await bad(JSON.stringify({ email: 'x'.repeat(20_000) }))).toEqual([413, 'payload_too_large']);
    expect(await bad('email=a', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([
      400,
      'invalid_payload',
    ]);
    expect(await bad('{"email":["a"],"password":{}}')).toEqual([400, 'invalid_payload']);
    expect((await call(server, 'GET', '/api/nothing')).status).toBe(404);
  });

  it('believes nobody who says for whom they speak, where no proxy is configured', async () => {
    const codes = new Set<unknown>();
    for (let network = 1; network <= 40; network += 1)
      codes.add((await bad('{}', { 'x-forwarded-for': `10.0.0.${network}` }))[1]);
    expect([...codes]).toEqual(['invalid_payload', 'too_many_requests']);
  });
});
