import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROTOCOL_VERSION, SOCKET_PATH, type Welcome } from '@repere/protocol';
import { io } from 'socket.io-client';
import { afterEach, expect, it, vi } from 'vitest';
import { type Identity, randomIds, systemClock } from '../core/index.ts';
import { createRealtime, type Realtime } from './server.ts';

const IDENTITY: Identity = {
  account: 'ada',
  role: 'member',
  session: 'of ada',
  carrier: 'bearer',
  enrolling: false,
  confirmedAt: 0,
  expiresAt: Date.now() + 60_000,
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A socket door where `authenticate` does something while a handshake is under way; answers what a client of it hears. */
async function knock(during: (realtime: Realtime) => void): Promise<string[]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const realtime: Realtime = createRealtime({
    server,
    handlers: [],
    authenticate: async () => {
      during(realtime);
      return IDENTITY;
    },
    touch: () => undefined,
    readCookie: () => undefined,
    isOwnOrigin: () => true,
    isKnownOrigin: () => true,
    trustedProxies: 0,
    rateLimit: { take: async () => ({ allowed: true }) },
    attendance: { here: () => undefined, left: () => undefined },
    clock: systemClock,
    ids: randomIds,
    denied: () => undefined,
    events: { connected() {}, disconnected() {}, refused() {}, dropped() {}, answered() {}, failed() {} },
    welcome: async () => ({}) as Welcome,
  });
  const heard: string[] = [];
  const client = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    reconnection: false,
    auth: { protocol: PROTOCOL_VERSION, bearer: 'x' },
  });
  closing.push(() => {
    client.close();
    return realtime.close(0);
  });
  client.onAny((name: string) => heard.push(name));
  client.on('disconnect', () => heard.push('disconnect'));
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  return heard;
}

it('welcomes whoever has a session', async () => {
  expect(await knock(() => undefined)).toEqual(['welcome']);
});

it('lets nobody in whose session ends while they connect', async () => {
  const heard = await knock((realtime) => realtime.broadcast.endSession(IDENTITY.session));
  await vi.waitFor(() => expect(heard).toEqual(['session:ended', 'disconnect']));
});
