/**
 * The process that is killed: writes, edits and deletes under load in a real store and says so, a line for each try and a line for each answer.
 * Lines go out synchronously, so what this process had been told when it died is in the pipe. Arguments: data folder, seed of this run.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent } from '../../src/conversations/conversation.store.ts';
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

const CREATED = { stream: 'shared', type: 'created' } as const;

/** Half of them direct ones, in which several messages may be on their way to the disk. */
function kindOf(conversation: (typeof CONVERSATIONS)[number]): 'direct' | 'coaching' {
  return CONVERSATIONS.indexOf(conversation) % 2 === 0 ? 'direct' : 'coaching';
}

/** Appends one event; answers its number, which it has said by then. */
async function append(
  conversation: (typeof CONVERSATIONS)[number],
  author: string,
  clientId: string,
  event: NewEvent,
): Promise<number> {
  const { events } = await store.append({
    conversation,
    author,
    role: 'member',
    clientId,
    at: Date.now(),
    body: clientId,
    byHead: event.type === 'message',
    decide: (head) => [...(head ? [] : [{ ...CREATED, kind: kindOf(conversation) }]), event],
  });
  const { seq } = events.at(-1)!;
  say('ack', conversation, clientId, seq);
  return seq;
}

async function write(writer: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const conversation = CONVERSATIONS[(writer + turn) % CONVERSATIONS.length]!;
    const clientId = `${run}-${writer}-${turn}`;
    const act = async (what: 'message' | 'edited' | 'deleted', name: string, event: NewEvent): Promise<number> => {
      say('try', conversation, name, what, clientId);
      // Every fourth turn goes out three times at once, as a client does that lost its acks.
      const sendings = Array.from({ length: turn % 4 === 0 ? 3 : 1 }, () =>
        append(conversation, `writer${writer}`, name, event),
      );
      return (await Promise.all(sendings))[0]!;
    };
    const said = (name: string) => ({ stream: 'shared' as const, content: { text: textOf(name) } });
    const target = await act('message', clientId, { type: 'message', ...said(clientId) });
    // Every third message gets other words, every ninth twice; every fifth goes.
    for (let edit = 0; turn % 3 ** (edit + 1) === 0 && edit < 2; edit += 1) {
      const name = `${clientId}-edit${edit}`;
      await act('edited', name, { type: 'edited', target, ...said(name) });
    }
    if (turn % 5 === 0) await act('deleted', `${clientId}-gone`, { stream: 'shared', type: 'deleted', target });
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
