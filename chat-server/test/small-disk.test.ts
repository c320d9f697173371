import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ack, Sent } from '@repere/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Client, connect } from './kit/client.ts';
import { newStaff } from './kit/person.ts';
import { type ServerProcess, startServerProcess } from './kit/server-process.ts';
import { mountSmallDisk, type SmallDisk } from './kit/small-disk.ts';
import { FOR_MANY, newTalker, type Talker } from './kit/talk.ts';

/** Room for a store, a few people and some dozen long messages. */
const SMALL = 640;
const LARGER = 4096;
const TEXT = 'Is this how it should feel? '.repeat(140);

let folder: string;
let disk: SmallDisk;
let server: ServerProcess;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
  await mkdir(join(folder, 'data'));
  disk = await mountSmallDisk(join(folder, 'data'), SMALL);
  server = await start();
});
afterEach(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await disk.remove();
  await rm(folder, { recursive: true });
});

async function start(): Promise<ServerProcess> {
  const started = await startServerProcess(folder, FOR_MANY, disk.enter);
  return { ...started, dataDir: disk.folder };
}

/** Asks until a message is refused or a writer has said all that a minute allows; answers the refusals. */
async function fill(writers: Talker[], acked: Map<string, string>): Promise<string[]> {
  const refusals: string[] = [];
  for (const writer of writers) {
    const conversationId = randomUUID();
    for (let turn = 0; turn < 55 && refusals.length === 0; turn += 1) {
      const words = { conversationId, clientId: randomUUID(), text: `${turn} ${TEXT}` };
      const answer = (await (turn === 0
        ? writer.ask('conversation:start', { kind: 'coaching', ...words })
        : writer.ask('message:send', words))) as Ack<Sent>;
      if (answer.ok) acked.set(words.clientId, words.text);
      else refusals.push(answer.error.code);
    }
  }
  return refusals;
}

/** Every message that a coach can read, by its client id. */
async function readAll(coach: Client): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  const { conversations } = await coach.request('conversations:list', { of: 'desk' });
  for (const { id } of conversations) {
    const { events, more } = await coach.request('events:read', { conversationId: id, after: 0 });
    expect(more).toBe(false);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    for (const event of events) if (event.type === 'message') found.set(event.clientId, event.text);
  }
  return found;
}

it('says that it could not store what found no room, keeps what it acknowledged, and heals by itself', async () => {
  const staff = await newStaff(server);
  const coach = await connect(server, staff);
  const writers = [await newTalker(server), await newTalker(server), await newTalker(server), await newTalker(server)];
  const acked = new Map<string, string>();

  expect(await fill(writers, acked)).toEqual(['not_stored']);
  expect(await readAll(coach)).toEqual(acked);

  await disk.resize(LARGER);
  expect(await fill(writers.slice(2), acked)).toEqual([]);
  expect(await readAll(coach)).toEqual(acked);

  server.child.kill('SIGKILL');
  await server.ended;
  coach.close();
  for (const writer of writers) writer.close();
  server = await start();
  const again = await connect(server, staff);
  expect(await readAll(again)).toEqual(acked);
  again.close();
});
