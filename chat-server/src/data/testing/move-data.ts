import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@repere/protocol';
import { expect, onTestFinished } from 'vitest';
import type { NewEvent } from '../../conversations/index.ts';
import { randomIds } from '../../core/index.ts';
import { nodeFiles } from '../../storage/files/node-files.ts';
import { openConversationStore } from '../../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../../storage/lowdb/document-stores.ts';
import { moveData } from '../move-data.ts';

/** Who is in the store: two members, a coach, somebody erased, and a guest of another site. */
export const [LEA, BEN, SAM, GONE, GUEST] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
/** Of a password. */
export const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo';

/** Real stores in a folder of their own, and the two commands on them. */
export async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'repere-move-'));
  const onFatal = (error: Error): void => expect.fail(error.message);
  const clock = { now: () => 9_000 };
  const masterKey = new Uint8Array(32).fill(7);
  const documents = await openDocumentStores({ files: nodeFiles, folder, masterKey, clock, onFatal });
  const conversations = await openConversationStore({
    files: nodeFiles,
    folder: join(folder, 'events'),
    keys: documents.keys,
    epoch: 'test',
    onFatal,
  });
  onTestFinished(async () => {
    await conversations.close();
    await documents.close();
    await rm(folder, { recursive: true });
  });
  const noted: string[] = [];
  const dataEvents = {
    exported: () => void noted.push('exported'),
    imported: (added: number, refused: number) => void noted.push(`imported ${added}, refused ${refused}`),
  };
  const parts = { ...documents, conversations, clock, ids: randomIds, dataEvents };
  const commands = moveData(parts);

  async function exported(): Promise<string[]> {
    const lines: string[] = [];
    for (let run: string | undefined, done = false; !done;) {
      const page = await commands['data.export']({ run });
      ({ run, done } = page);
      lines.push(...page.lines);
    }
    return lines;
  }

  /** Imports in batches of three lines, so that a batch ends in the middle of everything. */
  async function take(lines: string[], { check = false, size = 3 } = {}) {
    const all = { added: 0, present: 0, problems: [] as { line: number; field?: string; message: string }[] };
    for (let run: string | undefined, at = 0; at < lines.length; at += size) {
      const batch = { check, first: at + 1, lines: lines.slice(at, at + size), last: at + size >= lines.length };
      const report = await commands['data.import']({ run, ...batch });
      run = report.run;
      all.added += report.added;
      all.present += report.present;
      all.problems.push(...report.problems);
    }
    return all;
  }
  return { ...parts, exported, take, noted };
}

export type Stores = Awaited<ReturnType<typeof open>>;

export const created = (kind: 'direct' | 'coaching'): NewEvent => ({ stream: 'shared', type: 'created', kind });
export const joined = (account: string): NewEvent => ({ stream: 'shared', type: 'joined', account });

export function message(text: string, withheld = false): NewEvent {
  const origin = text.length > 10 ? { origin: { url: '/en/', title: 'Home', quote: 'a passage' } } : {};
  return { stream: 'shared', type: 'message', content: { text, ...origin }, ...(withheld && { withheld }) };
}

export const edited = (target = 0, text: string, withheld = false): NewEvent => ({
  stream: 'shared',
  type: 'edited',
  target,
  // Long texts keep where they came from, as a message of their length does.
  content: { ...(message(text) as { content: object }).content, text },
  ...(withheld && { withheld }),
});
export const note = (text: string): NewEvent => ({ stream: 'desk', type: 'note', content: { text } });
export const PREGNANT: NewEvent = { stream: 'desk', type: 'labelled', label: 'pregnant', on: true };
export const handed = (text: string): NewEvent => ({ stream: 'desk', type: 'handed', account: SAM, content: { text } });

let time = 1_000;

/** What is appended next comes after this moment, in milliseconds. */
export function setTime(at: number): void {
  time = at;
}

/** Adds to a conversation, a millisecond after what was added before. */
export function append(
  { conversations }: Stores,
  conversation: string,
  author: string,
  events: NewEvent[],
  role: Role = 'member',
) {
  time += 1;
  return conversations.append({
    conversation,
    author,
    role,
    clientId: randomUUID(),
    at: time,
    body: 'any',
    decide: () => events,
  });
}

export const SITE = { origin: 'https://host.example', subject: '8' };
export const header = JSON.stringify({ type: 'header', format: 'repere-data', version: 1 });
export const account = (facts: object) =>
  JSON.stringify({ type: 'account', id: randomUUID(), handle: 'someone', name: 'Some One', ...facts });
export const events = (facts: object) => JSON.stringify({ type: 'events', clientId: randomUUID(), at: 1, ...facts });
export const text = (words: string | null) => ({ type: 'message', text: words });
