import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SOCKET_PATH } from '@repere/protocol';
import { Server } from 'socket.io';
import { afterEach, expect, it } from 'vitest';
import { Connection } from './connection.ts';
import { connectFrame, readFrame, requestFrame } from './frames.ts';
import { clientIdOf, numberIn } from './message-number.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it('takes frames apart, and leaves the JSON in them alone', () => {
  expect(readFrame('0{"sid":"x","pingInterval":25000}')).toEqual({ kind: 'open' });
  expect(readFrame('2')).toEqual({ kind: 'ping' });
  expect(readFrame('40{"sid":"y"}')).toEqual({ kind: 'connected' });
  expect(readFrame('44{"message":"unauthenticated"}')).toEqual({
    kind: 'refused',
    json: '{"message":"unauthenticated"}',
  });
  expect(readFrame('4312[{"ok":true,"result":[1]}]')).toEqual({
    kind: 'ack',
    id: 12,
    json: '{"ok":true,"result":[1]}',
  });
  expect(readFrame('42["conversation:event",{"text":"a \\"b\\" ["}]')).toEqual({
    kind: 'notice',
    name: 'conversation:event',
    json: '{"text":"a \\"b\\" ["}',
  });
  expect(readFrame('6')).toEqual({ kind: 'other' });
});

it('makes the frames that a server of Socket.IO understands, and understands its own', async () => {
  const http = createServer();
  const server = new Server(http, { path: SOCKET_PATH, transports: ['websocket'] });
  closing.push(() => server.close());
  server.on('connection', (socket) => {
    socket.emit('welcome', socket.handshake.auth);
    socket.on('sum', ({ of }: { of: number[] }, answer: (sum: unknown) => void) => {
      socket.emit('asked', { of });
      answer({ ok: true, result: of.reduce((sum, each) => sum + each, 0) });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const { connection, welcome } = await Connection.open({ url, auth: { protocol: 7 } });
  closing.push(() => connection.close());
  const heard: string[] = [];
  connection.onNotice = (name, json) => heard.push(`${name} ${json}`);
  expect(JSON.parse(welcome)).toEqual({ protocol: 7 });
  expect(await connection.request('sum', { of: [1, 2, 3] })).toBe(6);
  expect(heard).toEqual(['asked {"of":[1,2,3]}']);
});

it('numbers requests, and says who one is', () => {
  expect(requestFrame(7, 'heads:check', {})).toBe('427["heads:check",{}]');
  expect(connectFrame({ protocol: 1 })).toBe('40{"protocol":1}');
});

it('knows a message by its client id, and none of another run', () => {
  const id = clientIdOf(0xdecaf, 987_654);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const json = `{"conversationId":"x","event":{"seq":9,"clientId":"${id}","text":"…"}}`;
  expect(numberIn(json, 0xdecaf)).toBe(987_654);
  expect(numberIn(json, 0xbeef)).toBeUndefined();
  expect(numberIn('{"event":{"type":"joined"}}', 0xdecaf)).toBeUndefined();
});
