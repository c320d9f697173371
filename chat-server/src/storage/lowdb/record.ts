import type { ConversationKind, Role, Urgency } from '@repere/protocol';
import type { Stream } from '../../conversations/conversation.store.ts';
import { NewerRelease } from './newer-release.ts';

/** Version of the records that are written now. It rises when an older release would misread a record, never for a new type of event. */
export const RECORD_VERSION = 4;

/** What one append left: all of it stands in one line, so that it is there whole or not at all. */
export interface AppendRecord {
  type: 'append';
  conversation: string;
  author: string;
  /** The author's role at the time. */
  role: Role;
  clientId: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Ids of the author's and the conversation's keys, which MAC and sealed contents need. */
  keys: { author: string; conversation: string };
  /** Keyed MAC of the request's body, base64; blank once anything that it was made of is redacted. */
  mac: string;
  events: RecordedEvent[];
  /** Of changes: the lines that are overwritten because of them. */
  redacts?: Redaction[];
}

/** A line of the same conversation from which contents are taken: old wordings, announced by the change that takes their place, or what has had its time. */
export interface Redaction {
  /** The numbers, in the shared stream, of its events that lose their content. */
  seqs: number[];
  /** The checksum that the line has afterwards: by it, one whose overwriting was cut short is known again. */
  sum: string;
}

/** An event as it sleeps: facts in the clear, what a person wrote sealed. */
export interface RecordedEvent {
  stream: Stream;
  seq: number;
  type: string;
  /** Of `created`. */
  kind?: ConversationKind;
  /** Of `joined`, `assigned` (`null`: in nobody's care) and `handed`. */
  account?: string | null;
  /** Of `message`, `edited` and `deleted`: for its author alone. */
  withheld?: true;
  /** Of `message`: the sequence of the one it quotes. */
  quotes?: number;
  /**
   * Of `edited`, `deleted` and `flagged`: the sequence of the message. Of `rated`: that of the rating whose place it takes. Of `labelled`:
   * that, in the desk stream, of the one whose place it takes, because it speaks of the same label.
   */
  target?: number;
  /** Of `rated`. */
  score?: number;
  /** Of `labelled`. The label is its content; up to version 3 it stood in the clear. */
  on?: boolean;
  label?: string;
  /** Of `flagged`. */
  urgency?: Urgency;
  /** The content, sealed under `keys`; blank once it is redacted. */
  sealed?: string;
}

/** A read position that moved. */
export interface ReadRecord {
  type: 'read';
  conversation: string;
  account: string;
  seq: number;
}

/** What others may be told of somebody's progress, as it stood from then on. */
export interface MarksRecord {
  type: 'marks';
  conversation: string;
  account: string;
  delivered: number;
  read: number;
}

/** What had its time, and is overwritten because of that alone. */
export interface ForgetRecord {
  type: 'forget';
  conversation: string;
  redacts: Redaction[];
}

export type LogRecord = AppendRecord | ReadRecord | MarksRecord | ForgetRecord;

const TYPES: ReadonlySet<unknown> = new Set<LogRecord['type']>(['append', 'read', 'marks', 'forget']);

/** Turns a record of one version into the next one's. */
export type Upcaster = (record: Record<string, unknown>) => Record<string, unknown>;

/** By the version they start from. A release that raises the version adds one here and a golden file beside the others. */
const UPCASTERS: ReadonlyMap<number, Upcaster> = new Map([
  // Version 2 can withhold a message, which a release that knows version 1 alone would show to everybody.
  [1, (record) => record],
  // Version 3 holds marks, and blanks where something was redacted: an older release would go on showing what was edited or deleted.
  [2, (record) => record],
  // Version 4 seals labels, which an older release would show as empty ones, and holds what is to be forgotten, which it would go on showing.
  [3, (record) => record],
]);

/** The JSON of a record, as the current version writes it. */
export function encodeRecord(record: LogRecord): string {
  return JSON.stringify(record);
}

/** Reads a record of any version up to the current one. Throws {@link NewerRelease}. */
export function decodeRecord(
  version: number,
  json: Buffer,
  upcasters: ReadonlyMap<number, Upcaster> = UPCASTERS,
  current = RECORD_VERSION,
): LogRecord {
  if (version > current) throw tooNew(`record version ${version}, where this release knows up to ${current}`);
  let record = JSON.parse(json.toString('utf8')) as Record<string, unknown>;
  for (let from = version; from < current; from += 1) {
    const upcast = upcasters.get(from);
    if (!upcast) throw new Error(`no upcaster from record version ${from}: this release is incomplete`);
    record = upcast(record);
  }
  if (!TYPES.has(record['type'])) throw tooNew(`record type "${String(record['type'])}"`);
  return record as unknown as LogRecord;
}

function tooNew(what: string): NewerRelease {
  return new NewerRelease('the event log', what);
}
