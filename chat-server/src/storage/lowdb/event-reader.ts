import type { Content, StoredChange, StoredEvent, Stream } from '../../conversations/conversation.store.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { EventLog } from './event-log.ts';
import { openEvent } from './event-sealing.ts';
import { type AppendRecord, decodeRecord } from './record.ts';
import type { Location } from './segment.ts';
import type { WorkingKeyCache } from './working-keys.ts';

/** Which append is looked for: the key of a message. */
export interface AppendKey {
  conversation: string;
  author: string;
  clientId: string;
}

/** Reads what was appended: the index says where it lies, the log what it is, and the keys open what is not erased. */
export class EventReader {
  readonly #log: EventLog;
  readonly #index: ConversationIndex;
  readonly #keys: WorkingKeyCache;

  constructor(log: EventLog, index: ConversationIndex, keys: WorkingKeyCache) {
    this.#log = log;
    this.#index = index;
    this.#keys = keys;
  }

  /** The record that a key was stored with. A candidate only shares 64 bits of a hash: the record itself says whether it is the one. */
  async find({ conversation, author, clientId }: AppendKey): Promise<AppendRecord | undefined> {
    for (const location of this.#index.candidates(conversation, author, clientId)) {
      const record = await this.#read(location);
      if (record.conversation === conversation && record.author === author && record.clientId === clientId)
        return record;
    }
    return undefined;
  }

  /** The events of one stream above `from` and up to `to`, in their present state. */
  async between(conversation: string, from: number, to: number, stream: Stream): Promise<StoredEvent[]> {
    const numbers = this.#index.find(conversation)?.records(stream).slice(from, to) ?? [];
    const records = await Promise.all([...new Set(numbers)].map((number) => this.#read(this.#index.locate(number))));
    const events = await Promise.all(records.map((record) => this.open(record, stream)));
    // The first and the last record may reach beyond the page.
    return events.flat().filter(({ seq }) => seq > from && seq <= to);
  }

  /** The events of a record in their present state: those of one stream, or of both. */
  async open(record: AppendRecord, stream?: Stream): Promise<StoredEvent[]> {
    const keys = await this.#keys.find(record.keys);
    const wanted = record.events.filter((event) => stream === undefined || event.stream === stream);
    return Promise.all(wanted.map((event) => this.present(openEvent(event, record, keys), record.conversation)));
  }

  /** What an event is by now, given as it was appended. */
  async present(event: StoredEvent, conversation: string): Promise<StoredEvent> {
    const found = this.#index.find(conversation);
    if (event.type === 'edited')
      return found?.change(event.target)?.seq === event.seq ? event : { ...event, content: null };
    if (event.type !== 'message' || !found) return event;
    for (;;) {
      const change = found.change(event.seq);
      if (!change) return event;
      const content = await this.#contentOf(found, change);
      // A newer change may have taken from the disk what was being read.
      if (found.change(event.seq) === change) return { ...event, content, change: { ...change } };
    }
  }

  /** The event with a number in the shared stream as it was appended, and without its content. */
  async bare(conversation: string, seq: number): Promise<StoredEvent | undefined> {
    const record = await this.holder(conversation, 'shared', seq);
    const event = record?.events.find((each) => each.stream === 'shared' && each.seq === seq);
    return event && record && openEvent(event, record, undefined);
  }

  /** The record that holds the event with a number. */
  async holder(conversation: string, stream: Stream, seq: number): Promise<AppendRecord | undefined> {
    const number = this.#index.find(conversation)?.records(stream)[seq - 1];
    return number === undefined ? undefined : this.#read(this.#index.locate(number));
  }

  /** What a message says since its newest change. */
  async #contentOf(found: Conversation, { type, seq }: StoredChange): Promise<Content | null> {
    if (type === 'deleted') return null;
    const record = await this.#read(this.#index.locate(found.records('shared')[seq - 1]!));
    const edit = record.events.find((event) => event.stream === 'shared' && event.seq === seq)!;
    const opened = openEvent(edit, record, await this.#keys.find(record.keys));
    return opened.type === 'edited' ? opened.content : null;
  }

  async #read(location: Location): Promise<AppendRecord> {
    const { version, json } = await this.#log.read(location);
    return decodeRecord(version, json) as AppendRecord;
  }
}
