import type { NewEvent } from '../../conversations/conversation.store.ts';
import type { Conversation } from './conversation.ts';
import type { EventReader } from './event-reader.ts';
import { openEvent } from './event-sealing.ts';
import { Lru } from './lru.ts';
import type { AppendRecord } from './record.ts';
import type { WorkingKeyCache } from './working-keys.ts';

/** Labels that are held opened. */
const MOST = 10_000;

/** A label, and the ids of the keys that it lies under. */
interface Opened {
  label: string;
  keys: AppendRecord['keys'];
}

/** Opens labels when a head is asked for: the index knows where they were put on, and the start need not open any. */
export class LabelReader {
  readonly #events: EventReader;
  readonly #keys: WorkingKeyCache;
  readonly #opened = new Lru<string, Opened>(MOST);

  constructor(events: EventReader, keys: WorkingKeyCache) {
    this.#events = events;
    this.#keys = keys;
  }

  /** What is on a conversation, by the number in the desk stream of what put it on, in that order; without what was erased. */
  async read({ id, desk }: Conversation): Promise<Map<number, string>> {
    const seqs = desk.labels();
    const labels = await Promise.all(seqs.map((seq) => this.#open(id, seq)));
    return new Map(seqs.flatMap((seq, place) => (labels[place] === undefined ? [] : [[seq, labels[place]]])));
  }

  /** For each event of an append that is `labelled`, at its place, the number of the one that has put the same label on; `lastSeq` is the last number of the desk stream. */
  async targets(known: Conversation | undefined, lastSeq: number, events: readonly NewEvent[]) {
    const on = new Map([...(known ? await this.read(known) : [])].map(([seq, label]) => [label, seq]));
    let seq = lastSeq;
    return events.map((event) => {
      if (event.stream !== 'desk') return undefined;
      seq += 1;
      if (event.type !== 'labelled' || event.label === null) return undefined;
      const target = on.get(event.label);
      if (event.on) on.set(event.label, seq);
      else on.delete(event.label);
      return target;
    });
  }

  async #open(conversation: string, seq: number): Promise<string | undefined> {
    const name = `${conversation} ${seq}`;
    const known = this.#opened.get(name);
    // The keys are asked for every time: what lay under one that is destroyed is never served from here.
    if (known && (await this.#keys.find(known.keys))) return known.label;
    this.#opened.delete(name);
    if (known) return undefined;
    const record = await this.#events.holder(conversation, 'desk', seq);
    const event = record?.events.find((each) => each.stream === 'desk' && each.seq === seq);
    const opened = record && event && openEvent(event, record, await this.#keys.find(record.keys));
    if (opened?.type !== 'labelled' || opened.label === null) return undefined;
    this.#opened.set(name, { label: opened.label, keys: record!.keys });
    return opened.label;
  }
}
