import type { ConversationKind, Marks } from '@repere/protocol';
import type { Head, StoredChange, Stream } from '../../conversations/conversation.store.ts';
import { DeskFacts, NO_DESK } from './desk-facts.ts';
import type { AppendRecord, RecordedEvent } from './record.ts';

const NOBODY: readonly string[] = [];

/** What an author sees beyond the others: their own messages that were withheld. */
interface OwnView {
  updatedAt: number;
  lastMessageSeq: number;
}

/** How far somebody has got, for the others. */
type Progress = Omit<Marks, 'account'>;

const NO_PROGRESS: Progress = { delivered: 0, read: 0 };

/** What the index knows of one conversation: numbers and identifiers, no texts. */
export class Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly createdAt: number;
  accepted: boolean;
  /** Messages while it was not accepted. */
  requestMessages = 0;
  participants: readonly string[] = NOBODY;
  lastCoachMessageSeq = 0;
  readonly desk: DeskFacts;
  /** Messages of members since the newest one by a coach. */
  waiting = 0;
  /** The record of each event, by sequence less one. */
  readonly #shared: number[] = [];
  #desk: number[] | undefined;
  /** Who wrote each event that is a message for everybody, at the same place. */
  readonly #writers: (string | undefined)[] = [];
  /** The newest change of each message that was changed, by the message's sequence. */
  #changes: Map<number, StoredChange> | undefined;
  #positions: Map<string, number> | undefined;
  #marks: Map<string, Progress> | undefined;
  #updatedAt: number;
  #lastMessageSeq = 0;
  /** Next to always absent: whoever had something withheld. */
  #own: Map<string, OwnView> | undefined;

  constructor(id: string, kind: ConversationKind, createdAt: number) {
    this.id = id;
    this.kind = kind;
    this.createdAt = createdAt;
    this.#updatedAt = createdAt;
    this.accepted = kind === 'coaching';
    this.desk = kind === 'coaching' ? new DeskFacts() : NO_DESK;
  }

  /** How many of the participants read it for their own sake, the first ones: of a coaching one, its member alone. */
  get owners(): number {
    return this.kind === 'coaching' ? 1 : this.participants.length;
  }

  updatedAtFor(viewer: string | undefined): number {
    return Math.max(this.#updatedAt, this.#ownOf(viewer)?.updatedAt ?? 0);
  }

  /** Moves the time of the newest event, for one author alone where something of it is withheld. A clock that goes back moves nothing. */
  touch(at: number, alone?: string): void {
    if (alone === undefined) this.#updatedAt = Math.max(this.#updatedAt, at);
    else {
      const own = this.#ownFor(alone);
      own.updatedAt = Math.max(own.updatedAt, at);
    }
  }

  /** The record of each event of a stream, by sequence less one. */
  records(stream: Stream): readonly number[] {
    return stream === 'shared' ? this.#shared : (this.#desk ?? []);
  }

  /** Takes in one event. `author` and a joining account come as the index's own strings, so that an identifier is held once. */
  apply(event: RecordedEvent, append: AppendRecord, record: number, author: string, joining?: string): void {
    const { role, at } = append;
    if (this.kind === 'coaching') this.desk.apply(event, append);
    if (event.stream === 'desk') {
      (this.#desk ??= []).push(record);
      return;
    }
    this.#shared.push(record);
    this.#writers.push(event.type === 'message' && !event.withheld ? author : undefined);
    if (event.type === 'created') {
      this.#join(author);
      // Who works here asks nobody: told by the role at the time, because it may change.
      if (role !== 'member') this.accepted = true;
    }
    if (event.type === 'joined' && joining !== undefined) this.#join(joining);
    if (event.type === 'accepted') this.accepted = true;
    if (event.type === 'edited' || event.type === 'deleted') this.#change(event, event.type, at);
    if (event.type === 'message') this.#countMessage(event, role !== 'member', author);
  }

  /** The newest change of a message. */
  change(message: number): StoredChange | undefined {
    return this.#changes?.get(message);
  }

  /** The numbers of the events that hold what a message says: what its next change takes from the disk. */
  wordings(message: number): number[] {
    const change = this.change(message);
    if (!change) return [message];
    return change.type === 'edited' ? [change.seq] : [];
  }

  /** Messages after a number that somebody else wrote and nobody deleted; looks at each event behind that number. */
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

  marksOf(account: string): Marks {
    return { account, ...(this.#marks?.get(account) ?? NO_PROGRESS) };
  }

  marks(): Marks[] {
    return [...(this.#marks ?? [])].map(([account, progress]) => ({ account, ...progress }));
  }

  /** Raises somebody's marks; answers by how much they rose. */
  mark({ account, delivered, read }: Marks): number {
    const known = this.marksOf(account);
    const next = { delivered: Math.max(known.delivered, delivered), read: Math.max(known.read, read) };
    const risen = next.delivered - known.delivered + next.read - known.read;
    if (risen > 0) (this.#marks ??= new Map()).set(account, next);
    return risen;
  }

  /** As somebody sees it, but for the labels, which are sealed. */
  head(viewer?: string): Head {
    return {
      id: this.id,
      kind: this.kind,
      participants: this.participants,
      accepted: this.accepted,
      requestMessages: this.requestMessages,
      lastSeq: this.#shared.length,
      lastDeskSeq: this.#desk?.length ?? 0,
      lastMessageSeq: Math.max(this.#lastMessageSeq, this.#ownOf(viewer)?.lastMessageSeq ?? 0),
      lastCoachMessageSeq: this.lastCoachMessageSeq,
      ...this.desk.facts(),
      createdAt: this.createdAt,
      updatedAt: this.updatedAtFor(viewer),
    };
  }

  #join(account: string): void {
    // A new list each time: heads that were handed out keep theirs.
    if (!this.participants.includes(account)) this.participants = [...this.participants, account];
  }

  /** A deletion is the last change: whatever claims to come after it changes nothing. */
  #change({ seq, target, withheld }: RecordedEvent, type: StoredChange['type'], at: number): void {
    if (target === undefined || this.change(target)?.type === 'deleted') return;
    (this.#changes ??= new Map()).set(target, { type, seq, at, ...(withheld && { withheld }) });
    if (type === 'deleted') this.#writers[target - 1] = undefined;
  }

  #ownOf(viewer: string | undefined): OwnView | undefined {
    return viewer === undefined ? undefined : this.#own?.get(viewer);
  }

  #ownFor(author: string): OwnView {
    let own = this.#ownOf(author);
    if (!own) (this.#own ??= new Map()).set(author, (own = { updatedAt: 0, lastMessageSeq: 0 }));
    return own;
  }

  #countMessage({ seq, withheld }: RecordedEvent, byCoach: boolean, author: string): void {
    // An answer accepts, with or without an event that says so: earlier releases wrote none.
    if (author !== this.participants[0]) this.accepted = true;
    if (!this.accepted) this.requestMessages += 1;
    if (withheld) {
      this.#ownFor(author).lastMessageSeq = seq;
      return;
    }
    this.#lastMessageSeq = seq;
    this.waiting = byCoach ? 0 : this.waiting + 1;
    if (byCoach) this.lastCoachMessageSeq = seq;
  }
}
