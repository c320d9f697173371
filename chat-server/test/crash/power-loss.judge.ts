import type { AppendRequest, NewEvent } from '../../src/conversations/conversation.store.ts';
import type { DiskImage } from '../../src/storage/files/disk-image.ts';
import { type RecordingFiles, recordingFiles } from '../../src/storage/files/recording-files.ts';
import { openConversationStore } from '../../src/storage/lowdb/conversation.store.lowdb.ts';
import { openEvent } from '../../src/storage/lowdb/event-sealing.ts';
import { decodeLine } from '../../src/storage/lowdb/line.ts';
import { type AppendRecord, decodeRecord } from '../../src/storage/lowdb/record.ts';
import { WorkingKeyCache } from '../../src/storage/lowdb/working-keys.ts';
import { memoryKeyRing } from '../../src/storage/memory-key-ring.ts';

const FOLDER = '/data/events';
const keys = memoryKeyRing();

/** One append of the workload. */
export interface Step {
  conversation: string;
  clientId: string;
  author: string;
  events: NewEvent[];
  /** Client ids of the appends whose wording it takes. */
  takes?: string[];
}

/** Somebody's progress: their read position, and their marks. */
export interface Progress {
  conversation: string;
  account: string;
  read: number;
}

/** What a workload has asked for and been promised so far. */
export interface Promises {
  /** How many steps were begun, in their order. */
  begun: number;
  /** Client ids that were acknowledged. */
  acked: string[];
  /** The number of progress changes begun, and of those acknowledged. */
  progress: { begun: number; acked: number };
  /** What must not be on any disk any more. */
  gone: string[];
}

export function toRequest({ conversation, clientId, author, events }: Step): AppendRequest {
  // Whom a coach writes to directly has accepted it.
  const role = author === 'bea' ? 'coach' : 'member';
  const asked = { conversation, clientId, author, role, at: 1000, body: clientId } as const;
  return { ...asked, byHead: true, decide: () => events };
}

export function openOn(disk: RecordingFiles) {
  return openConversationStore({
    files: disk.files,
    folder: FOLDER,
    keys,
    epoch: 'power',
    // A few lines each: what is changed lies in this segment, or in an earlier one.
    segmentBytes: 1700,
    onFatal: (error) => {
      throw error;
    },
  });
}

/** What a disk says, opened with all keys: texts, and by its client id what only whoever has a text could make. */
export async function disclosedBy(image: DiskImage) {
  const cache = new WorkingKeyCache(keys);
  const texts: string[] = [];
  const secrets = new Map<string, string[]>();
  for (const [path, bytes] of image) {
    if (!path.endsWith('.log') || !bytes) continue;
    for (const each of bytes.toString('latin1').split('\n')) {
      const line = decodeLine(Buffer.from(each, 'latin1'));
      const record = line && (decodeRecord(line.version, line.json) as AppendRecord);
      if (record?.type !== 'append') continue;
      secrets.set(record.clientId, [record.mac, ...record.events.flatMap(({ sealed }) => sealed ?? [])]);
      const opening = await cache.find(record.keys);
      for (const event of record.events) {
        const opened = openEvent(event, record, opening);
        if ('content' in opened && opened.content) texts.push(opened.content.text);
      }
    }
  }
  return { texts: texts.sort(), secrets };
}

/** What a conversation says after so many of its steps, told plainly: type and text of each event, and the texts that a disk may hold. */
function tell(steps: readonly Step[]) {
  const events = steps.flatMap((step) => step.events);
  const shown: (readonly [type: string, text: string | null])[] = events.map((event, place) => {
    const seq = place + 1;
    if (event.type === 'edited') {
      const newer = events.slice(seq).some((each) => 'target' in each && each.target === event.target);
      return [event.type, newer ? null : (event.content?.text ?? null)] as const;
    }
    if (event.type !== 'message') return [event.type, null] as const;
    const changes = events.filter((each) => 'target' in each && each.target === seq);
    const last = changes.at(-1) ?? event;
    return [event.type, 'content' in last ? (last.content?.text ?? null) : null] as const;
  });
  const held = events.flatMap((event, place) => {
    const changed = event.type === 'message' && events.some((each) => 'target' in each && each.target === place + 1);
    const text = shown[place]?.[1];
    return changed || text === null || text === undefined ? [] : [text];
  });
  return { shown, held };
}

/** Opens what is left, and says what is wrong with it. */
export async function judge(
  image: DiskImage,
  promised: Promises,
  steps: readonly Step[],
  progress: readonly Progress[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [path, bytes] of image)
    for (const secret of promised.gone) if (bytes?.includes(secret)) faults.push(`${path} holds what was taken`);
  const disk = recordingFiles(image);
  const store = await openOn(disk).catch((error: unknown) => String(error));
  if (typeof store === 'string') return [...faults, `it does not open: ${store}`];
  const held: string[] = [];
  const begun = steps.slice(0, promised.begun);
  for (const conversation of new Set(steps.map((step) => step.conversation))) {
    const theirs = begun.filter((step) => step.conversation === conversation);
    const lastSeq = (await store.head(conversation))?.lastSeq ?? 0;
    const kept = theirs.findIndex((_, place) => tell(theirs.slice(0, place)).shown.length === lastSeq);
    const there = kept < 0 ? theirs : theirs.slice(0, kept);
    const told = tell(there);
    const read = await store.eventsAfter(conversation, 0, 1000);
    const shown = read.map((event) => [event.type, 'content' in event ? (event.content?.text ?? null) : null]);
    if (JSON.stringify(shown) !== JSON.stringify(told.shown))
      faults.push(`${conversation} reads ${JSON.stringify(shown)} where ${JSON.stringify(told.shown)} was sent`);
    if (read.some(({ seq }, place) => seq !== place + 1)) faults.push(`${conversation} has a gap`);
    for (const { clientId } of theirs.slice(there.length))
      if (promised.acked.includes(clientId)) faults.push(`${clientId} was acknowledged and is lost`);
    held.push(...told.held);
  }
  const { texts } = await disclosedBy(disk.current());
  if (JSON.stringify(texts) !== JSON.stringify(held.sort())) faults.push(`the disk says ${JSON.stringify(texts)}`);
  for (const { conversation, account } of progress) {
    const upTo = (count: number) =>
      progress
        .slice(0, count)
        .filter((each) => each.conversation === conversation && each.account === account)
        .reduce((most, { read }) => Math.max(most, read), 0);
    const marks = (await store.marks(conversation)).find((each) => each.account === account);
    for (const now of [await store.readPosition(conversation, account), marks?.read ?? 0])
      if (now < upTo(promised.progress.acked) || now > upTo(promised.progress.begun))
        faults.push(`${account} has read ${now} of ${conversation}`);
  }
  for (const step of begun)
    if (promised.acked.includes(step.clientId) && !(await store.append(toRequest(step))).repeated)
      faults.push(`${step.clientId} was stored a second time`);
  await store.append(toRequest({ ...steps[0]!, conversation: 'after', clientId: 'after' }));
  await store.close();
  return faults;
}
