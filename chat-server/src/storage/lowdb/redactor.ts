import type { AppendRequest, NewEvent } from '../../conversations/conversation.store.ts';
import { blankOut } from './blank.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { EventLog } from './event-log.ts';
import { checksumOf, type Line } from './line.ts';
import { type AppendRecord, decodeRecord, type Redaction } from './record.ts';
import type { Location } from './segment.ts';

/** What is taken from the disk. */
interface Taking {
  /** What the record announces that takes it. */
  redacts: Redaction[];
  /** Takes it, once that record is durable. Error: `unavailable` (the log has ended, and the next start takes it). */
  carryOut(): Promise<void>;
}

/** What an append takes from the disk. */
interface RedactionPlan extends Taking {
  /** The events without what others of the same append take the place of: it is never written. */
  kept: NewEvent[];
}

/** A line, where it stands, and which of its events lose their content. */
interface Marked {
  line: Line;
  location: Location;
  seqs: number[];
}

/** Takes from the log what was edited or deleted: the contents of old wordings, and the MACs that could tell them again. */
export class Redactor {
  readonly #log: EventLog;
  readonly #index: ConversationIndex;

  constructor(log: EventLog, index: ConversationIndex) {
    this.#log = log;
    this.#index = index;
  }

  /** Finishes what changes announced before the last end of the process. */
  async finish(): Promise<void> {
    await Promise.all(
      this.#index.unredacted().map(async ({ location, seqs }) => {
        const line = await this.#log.read(location);
        await this.#log.overwrite({ ...line, json: blankOut(line.json, seqs) }, location);
      }),
    );
  }

  /** Looks up what an append changes; `lastSeq` is the last number before it. Throws where that is nothing of its author's: a fault in the program. */
  async plan(
    { conversation, author }: AppendRequest,
    lastSeq: number,
    decided: readonly NewEvent[],
  ): Promise<RedactionPlan> {
    const found = this.#index.find(conversation);
    const kept = [...decided];
    /** Where each message of this append stands in it, and each newest change. */
    const fresh = new Map<number, number>();
    const changes = new Map<number, number>();
    const old = new Set<number>();
    const drop = (place: number | undefined) => {
      const event = place === undefined ? undefined : kept[place];
      if (place !== undefined && event && 'content' in event) kept[place] = { ...event, content: null };
    };
    let seq = lastSeq;
    for (const [place, event] of decided.entries()) {
      if (event.stream !== 'shared') continue;
      seq += 1;
      if (event.type === 'message') fresh.set(seq, place);
      if (event.type === 'rated' && event.target !== undefined) {
        await this.#require('rated', conversation, author, event.target);
        old.add(event.target);
      }
      if (event.type !== 'edited' && event.type !== 'deleted') continue;
      const { target } = event;
      if (!fresh.has(target)) await this.#require('message', conversation, author, target);
      const before = changes.get(target);
      const type = before === undefined ? found?.change(target)?.type : decided[before]?.type;
      if (type === 'deleted') {
        drop(place);
        continue;
      }
      drop(fresh.get(target));
      drop(before);
      if (!fresh.has(target) && before === undefined) for (const each of found?.wordings(target) ?? []) old.add(each);
      changes.set(target, place);
    }
    return { kept, ...(await this.take(conversation, [...old])) };
  }

  /** What it takes to be without the contents of these events of the shared stream. */
  async take(conversation: string, seqs: number[]): Promise<Taking> {
    const lines = await this.#linesOf(conversation, seqs);
    return {
      redacts: lines.map(({ line, seqs: held }) => ({ seqs: held, sum: checksumOf(line) })),
      carryOut: async () =>
        void (await Promise.all(lines.map(({ line, location }) => this.#log.overwrite(line, location)))),
    };
  }

  /** The lines that hold these events, as they are to be without their contents. */
  async #linesOf(conversation: string, seqs: number[]): Promise<Marked[]> {
    const records = this.#index.find(conversation)?.records('shared') ?? [];
    const held = Map.groupBy(seqs, (seq) => records[seq - 1]!);
    return Promise.all(
      [...held].map(async ([record, numbers]) => {
        const location = this.#index.locate(record);
        const line = await this.#log.read(location);
        return { location, seqs: numbers, line: { ...line, json: blankOut(line.json, numbers) } };
      }),
    );
  }

  async #require(type: 'message' | 'rated', conversation: string, author: string, target: number): Promise<void> {
    const record = this.#index.find(conversation)?.records('shared')[target - 1];
    const line = record === undefined ? undefined : await this.#log.read(this.#index.locate(record));
    const append = line && (decodeRecord(line.version, line.json) as AppendRecord);
    const event = append?.events.find(({ stream, seq }) => stream === 'shared' && seq === target);
    if (event?.type !== type || append?.author !== author)
      throw new Error(`a change of number ${target}, which is no ${type} of its author`);
  }
}
