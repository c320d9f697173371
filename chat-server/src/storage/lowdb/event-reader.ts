import type { StoredEvent, Stream } from '../../conversations/conversation.store.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { EventLog } from './event-log.ts';
import { openEvent } from './event-sealing.ts';
import { type AppendRecord, decodeRecord, type RecordedEvent } from './record.ts';
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

  /** The events of one stream above `from` and up to `to`. */
  async between(conversation: string, from: number, to: number, stream: Stream): Promise<StoredEvent[]> {
    const numbers = this.#index.find(conversation)?.records(stream).slice(from, to) ?? [];
    const events = await Promise.all([...new Set(numbers)].map((number) => this.#open(number, stream)));
    // The first and the last record may reach beyond the page.
    return events.flat().filter(({ seq }) => seq > from && seq <= to);
  }

  async #open(number: number, stream: Stream): Promise<StoredEvent[]> {
    const record = await this.#read(this.#index.locate(number));
    const keys = await this.#keys.find(record.keys);
    return record.events.filter(inStream(stream)).map((event) => openEvent(event, record, keys));
  }

  async #read(location: Location): Promise<AppendRecord> {
    const { version, json } = await this.#log.read(location);
    return decodeRecord(version, json) as AppendRecord;
  }
}

function inStream(stream: Stream): (event: RecordedEvent) => boolean {
  return (event) => event.stream === stream;
}
