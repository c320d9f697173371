import {
  type Ack,
  type NoticeName,
  type Notices,
  PROTOCOL_VERSION,
  type RequestName,
  type Requests,
  SOCKET_PATH,
  type Welcome,
} from '@repere/protocol';
import { io, type Socket } from 'socket.io-client';
import { vi } from 'vitest';
import type { Person } from './person.ts';
import type { TestServer } from './server.ts';

/** A real socket of a signed-in person, which remembers every notice. */
export interface Client {
  socket: Socket;
  welcome: Welcome;
  request<Name extends RequestName>(name: Name, payload: Requests[Name]['payload']): Promise<Requests[Name]['result']>;
  /** The same, but answers the raw acknowledgement, whatever was sent. */
  ask(name: string, payload: unknown): Promise<Ack<unknown>>;
  notices<Name extends NoticeName>(name: Name): Notices[Name][];
  close(): void;
}

export interface ConnectOptions {
  headers?: Record<string, string>;
  auth?: Record<string, unknown>;
}

/** Opens a socket and waits for its welcome; rejects with the wire error of a refused handshake. */
export async function connect(
  server: Pick<TestServer, 'url'>,
  person?: Person,
  options: ConnectOptions = {},
): Promise<Client> {
  const socket = io(server.url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: options.auth ?? { protocol: PROTOCOL_VERSION },
    extraHeaders: { ...(person && { cookie: person.cookie }), ...options.headers },
  });
  const heard: { name: string; notice: unknown }[] = [];
  socket.onAny((name: string, notice: unknown) => heard.push({ name, notice }));
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    socket.once('welcome', resolve);
    // A server that dies right after the handshake never says welcome.
    socket.once('disconnect', (reason) => reject(new Error(`the connection ended before a welcome: ${reason}`)));
    socket.once('connect_error', (error: Error & { data?: unknown }) => {
      socket.close();
      reject(Object.assign(new Error(error.message), { data: error.data }));
    });
  });
  const ask = (name: string, payload: unknown) =>
    socket.timeout(10_000).emitWithAck(name, payload) as Promise<Ack<unknown>>;
  return {
    socket,
    welcome,
    ask,
    async request(name, payload) {
      const answer = await ask(name, payload);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.result as Requests[typeof name]['result'];
    },
    notices: (name) => heard.filter((each) => each.name === name).map((each) => each.notice as Notices[typeof name]),
    close: () => socket.close(),
  };
}

/** Waits until something holds, and says what did not. */
export function until<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 10_000, interval: 20 });
}
