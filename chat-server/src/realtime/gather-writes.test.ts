import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, expect, it, vi } from 'vitest';
import { gatherWrites } from './gather-writes.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that says some words at once to whoever connects, and then perhaps hangs up; answers what is heard, and in how many writes it came. */
async function say(words: readonly string[], hangUp: boolean): Promise<{ heard: string[]; writes: () => number }> {
  const http = createServer();
  const server = new Server(http, { transports: ['websocket'] });
  let writes = 0;
  const gather = gatherWrites();
  server.on('connection', (socket) => {
    gather(socket);
    // What the handshake said has left before anything is said here.
    socket.on('ready', () => {
      const wire = socket.conn.request.socket as unknown as { _writev: unknown; _write: unknown };
      for (const name of ['_write', '_writev'] as const) {
        const write = wire[name] as (...of: unknown[]) => unknown;
        wire[name] = (...of: unknown[]) => ((writes += 1), write.apply(wire, of));
      }
      for (const word of words) socket.emit('word', word);
      if (hangUp) socket.disconnect(true);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ['websocket'],
    reconnection: false,
  });
  closing.push(
    () => client.close(),
    () => server.close(),
  );
  client.on('connect', () => client.emit('ready'));
  const heard: string[] = [];
  client.on('word', (word: string) => heard.push(word));
  client.on('disconnect', () => heard.push('gone'));
  return { heard, writes: () => writes };
}

const WORDS = ['one', 'two', 'three', 'four'];

it('sends what is said in one turn in one write, in order', async () => {
  const { heard, writes } = await say(WORDS, false);
  await vi.waitFor(() => expect(heard).toEqual(WORDS));
  expect(writes()).toBe(1);
});

it('loses nothing of it where the connection is ended in the same turn', async () => {
  const { heard } = await say(WORDS, true);
  await vi.waitFor(() => expect(heard).toEqual([...WORDS, 'gone']));
});
