import { randomUUID } from 'node:crypto';
import { LIMITS, PROTOCOL_VERSION, SOCKET_PATH } from '@repere/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect, until } from './kit/client.ts';
import { newStaff, type Person } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker } from './kit/talk.ts';

/** Enough to fill what two systems hold for a connection, and what the server holds beside that. */
const WRITERS = 24;
const MESSAGES = 55;
const TEXT = '語'.repeat(LIMITS.messageLength);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

/** Somebody at the desk who greets and then never reads again. */
async function deafCoach({ cookie }: Person): Promise<WebSocket> {
  const url = `${server.url.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const said = data.toString();
      if (said.startsWith('0')) socket.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION })}`);
      if (said.startsWith('42["welcome"')) resolve();
    });
  });
  socket.removeAllListeners('error').on('error', () => undefined);
  socket.pause();
  return socket;
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

it('cuts whoever does not read, and keeps nobody else waiting', async () => {
  const deaf = await deafCoach(await newStaff(server));
  const reader = await connect(server, await newStaff(server));
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => newTalker(server)));
  await Promise.all(
    writers.map(async (writer) => {
      const conversationId = randomUUID();
      const words = () => ({ conversationId, clientId: randomUUID(), text: TEXT });
      await writer.request('conversation:start', { kind: 'coaching', ...words() });
      for (let turn = 1; turn < MESSAGES; turn += 1) await writer.request('message:send', words());
    }),
  );
  await until(async () => expect(await metric('repere_sockets_dropped_total')).toBe(1));
  await until(() => {
    const heard = reader.notices('conversation:event').filter(({ event }) => event.type === 'message');
    expect(heard).toHaveLength(WRITERS * MESSAGES);
  });
  expect(reader.socket.connected).toBe(true);
  const closed = new Promise((resolve) => deaf.once('close', resolve));
  deaf.resume();
  await closed;
  for (const client of [reader, ...writers]) client.close();
});
