/**
 * The process that is killed: writes under load to a real store and says so, a line for each try and a line for each answer. Lines go out
 * synchronously, so what this process had been told when it died is in the pipe. Arguments: data folder, seed of this run.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/storage/files/node-files.ts';
import { openConversationStore } from '../../src/storage/lowdb/conversation.store.lowdb.ts';
import { memoryKeyRing } from '../../src/storage/memory-key-ring.ts';
import { CONVERSATIONS, textOf } from './load.ts';

const WRITERS = 24;
const [data, run] = process.argv.slice(2) as [string, string];
const say = (...words: (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);

const store = await openConversationStore({
  files: nodeFiles,
  folder: join(data, 'events'),
  keys: memoryKeyRing(),
  epoch: 'crash',
  segmentBytes: 256 * 1024,
  onFatal: (error) => {
    throw error;
  },
});

async function send(conversation: string, author: string, clientId: string): Promise<void> {
  const text = textOf(clientId);
  const { events } = await store.append({
    conversation,
    author,
    role: 'member',
    clientId,
    at: Date.now(),
    body: text,
    decide: (head) => [
      ...(head ? [] : ([{ stream: 'shared', type: 'created', kind: 'coaching' }] as const)),
      { stream: 'shared', type: 'message', content: { text } },
    ],
  });
  say('ack', conversation, clientId, events.at(-1)!.seq);
}

async function write(writer: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const conversation = CONVERSATIONS[(writer + turn) % CONVERSATIONS.length]!;
    const clientId = `${run}-${writer}-${turn}`;
    say('try', conversation, clientId);
    // Every fourth message goes out three times at once, as a client does that lost its acks.
    const sendings = turn % 4 === 0 ? 3 : 1;
    await Promise.all(Array.from({ length: sendings }, () => send(conversation, `writer${writer}`, clientId)));
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
