import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SOCKET_PATH } from '@repere/protocol';
import { Server } from 'socket.io';
import { afterEach, expect, it } from 'vitest';
import { Connection } from './connection.ts';
import { type Speaker, talk } from './talk.ts';

const OPTIONS = { warmUp: 20, duration: 200, window: 2, length: 150 };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Message {
  conversationId: string;
  text: string;
}

/** A relay between two people that does something with each message before it answers, and the two. */
async function two(pass: (message: Message, tell: (message: Message) => void) => object): Promise<Speaker[]> {
  const http = createServer();
  const server = new Server(http, { path: SOCKET_PATH, transports: ['websocket'] });
  closing.push(() => server.close());
  server.on('connection', (socket) => {
    socket.emit('welcome', {});
    socket.on('message:send', (message: Message, answer: (said: object) => void) =>
      answer(pass(message, (told) => server.emit('conversation:event', told))),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const connections = [await Connection.open({ url, auth: {} }), await Connection.open({ url, auth: {} })];
  closing.push(() => connections.forEach(({ connection }) => connection.close()));
  return connections.map(({ connection }) => ({ connection, conversation: 'one' }));
}

it('counts each message once, when the other person has it', async () => {
  const texts: string[] = [];
  const speakers = await two((message, tell) => {
    texts.push(message.text);
    tell(message);
    return { ok: true };
  });
  const talked = await talk(speakers, OPTIONS);
  expect(talked.sent).toBe(texts.length);
  expect(texts.every((text) => text.length === OPTIONS.length)).toBe(true);
  expect(talked.perSecond).toBeGreaterThan(0);
  expect(talked.perSecond).toBeLessThanOrEqual(talked.sent / (OPTIONS.duration / 1_000));
  expect([0 < talked.p50, talked.p50 <= talked.p95, talked.p95 <= talked.p99]).toEqual([true, true, true]);
});

it('sends no more than it is asked to', async () => {
  const speakers = await two((message, tell) => (tell(message), { ok: true }));
  const { sent } = await talk(speakers, { ...OPTIONS, rate: 100 });
  expect(sent).toBe(22);
});

it('finds out what is delivered twice, and what is refused', async () => {
  const twice = await two((message, tell) => (tell(message), tell(message), { ok: true }));
  await expect(talk(twice, OPTIONS)).rejects.toThrow(/came twice/);
  const refused = await two((message, tell) => (tell(message), { ok: false, error: { code: 'blocked' } }));
  await expect(talk(refused, OPTIONS)).rejects.toThrow(/blocked/);
});
