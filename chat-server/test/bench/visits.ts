import { randomInt } from 'node:crypto';
import { type Ack, CSRF_HEADER, PROTOCOL_VERSION, ROUTES, SOCKET_PATH } from '@repere/protocol';
import { io, type Socket } from 'socket.io-client';
import type { Operation } from './operation.ts';
import { emailOf, EVERYBODY, handleOf, PASSWORD, tokenOf } from './population.ts';

/** People who search by turns, so that nobody reaches the limit of one. */
const SEARCHERS = 40;

/** What is done from outside, over HTTP and a socket, on a whole server with everything it has. */
export async function visits(url: string, accounts: number): Promise<{ operations: Operation[]; end(): void }> {
  const sockets: Socket[] = [];
  for (let number = 0; number < SEARCHERS; number += 1) sockets.push(await connect(url, number));
  let turn = 0;
  const search = async (query: string) => {
    const socket = sockets[(turn += 1) % SEARCHERS]!;
    const answer = (await socket.timeout(10_000).emitWithAck('people:find', { query })) as Ack<unknown>;
    if (!answer.ok) throw new Error(`people:find: ${JSON.stringify(answer.error)}`);
  };
  return {
    operations: [
      {
        name: 'sign in, over HTTP, argon2 included',
        ...{ batch: 1, figures: 6 },
        run: () => call(url, 'signIn', {}, { email: emailOf(randomInt(accounts)), password: PASSWORD }),
      },
      {
        name: 'who am I, over HTTP',
        ...{ batch: 1, figures: 12 },
        run: () => call(url, 'session', { cookie: `repere=${tokenOf(randomInt(accounts), 0)}` }),
      },
      {
        name: 'search, one hit, over a socket',
        ...{ batch: 1, figures: 12 },
        run: () => search(handleOf(randomInt(accounts))),
      },
      {
        name: 'search that finds everybody, over a socket',
        ...{ batch: 1, figures: 12 },
        run: () => search(EVERYBODY),
      },
    ],
    end: () => sockets.forEach((socket) => socket.close()),
  };
}

async function call(url: string, name: 'signIn' | 'session', headers: Record<string, string>, body?: unknown) {
  const { method, path } = ROUTES[name];
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      [CSRF_HEADER]: '1',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
}

async function connect(url: string, number: number): Promise<Socket> {
  const socket = io(url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { protocol: PROTOCOL_VERSION },
    extraHeaders: { cookie: `repere=${tokenOf(number, 1)}` },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('welcome', () => resolve());
    socket.once('connect_error', reject);
  });
  return socket;
}
