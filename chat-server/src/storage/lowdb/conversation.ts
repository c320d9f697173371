import type { ConversationKind } from '@repere/protocol';
import type { Head, Stream } from '../../conversations/conversation.store.ts';
import type { AppendRecord, RecordedEvent } from './record.ts';

const NOBODY: readonly string[] = [];

/** What the index knows of one conversation: numbers and identifiers, no texts. */
export class Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly createdAt: number;
  updatedAt: number;
  participants: readonly string[] = NOBODY;
  lastMessageSeq = 0;
  lastCoachMessageSeq = 0;
  /** Messages of members since the newest one by a coach. */
  waiting = 0;
  /** The record of each event, by sequence less one. */
  readonly #shared: number[] = [];
  #desk: number[] | undefined;
  /** Who wrote each event that is a message, at the same place. */
  readonly #writers: (string | undefined)[] = [];
  #positions: Map<string, number> | undefined;

  constructor(id: string, kind: ConversationKind, createdAt: number) {
    this.id = id;
    this.kind = kind;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  /** The record of each event of a stream, by sequence less one. */
  records(stream: Stream): readonly number[] {
    return stream === 'shared' ? this.#shared : (this.#desk ?? []);
  }

  /** Takes in one event. `author` and a joining account come as the index's own strings, so that an identifier is held once. */
  apply(event: RecordedEvent, { role }: AppendRecord, record: number, author: string, joining?: string): void {
    if (event.stream === 'desk') {
      (this.#desk ??= []).push(record);
      return;
    }
    this.#shared.push(record);
    this.#writers.push(event.type === 'message' ? author : undefined);
    if (event.type === 'created') this.#join(author);
    if (event.type === 'joined' && joining !== undefined) this.#join(joining);
    if (event.type === 'message') this.#countMessage(event.seq, role !== 'member');
  }

  /** Messages after a number that somebody else wrote; looks at each event behind that number. */
  countMessages(after: number, except: string): number {
    let count = 0;
    for (let place = Math.max(0, after); place < this.#writers.length; place += 1) {
      const writer = this.#writers[place];
      if (writer !== undefined && writer !== except) count += 1;
    }
    return count;
  }

  position(account: string): number {
    return this.#positions?.get(account) ?? 0;
  }

  /** Moves a read position forward; answers by how much it moved. */
  read(account: string, seq: number): number {
    const moved = Math.max(0, seq - this.position(account));
    if (moved > 0) (this.#positions ??= new Map()).set(account, seq);
    return moved;
  }

  head(): Head {
    return {
      id: this.id,
      kind: this.kind,
      participants: this.participants,
      lastSeq: this.#shared.length,
      lastDeskSeq: this.#desk?.length ?? 0,
      lastMessageSeq: this.lastMessageSeq,
      lastCoachMessageSeq: this.lastCoachMessageSeq,
      createdAt: this.createdAt,
      updatedAt: this.updatedAt,
    };
  }

  #join(account: string): void {
    // A new list each time: heads that were handed out keep theirs.
    if (!this.participants.includes(account)) this.participants = [...this.participants, account];
  }

  #countMessage(seq: number, byCoach: boolean): void {
    this.lastMessageSeq = seq;
    this.waiting = byCoach ? 0 : this.waiting + 1;
    if (byCoach) this.lastCoachMessageSeq = seq;
  }
}
