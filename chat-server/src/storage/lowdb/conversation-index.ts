import type { ConversationKind } from '@repere/protocol';
import { Conversation } from './conversation.ts';
import { isRedacted } from './blank.ts';
import { KeyTable } from './key-table.ts';
import { QueueList } from './queue-list.ts';
import { RecencyList } from './recency-list.ts';
import type { AppendRecord, ForgetRecord, LogRecord, MarksRecord, ReadRecord, RecordedEvent } from './record.ts';
import { RecordTable } from './record-table.ts';
import type { Location } from './segment.ts';

/** What an account's own changes add up to, and where it takes part. */
interface Person {
  id: string;
  /**
   * Events of the conversations that are its own since it joined them, those of appends withheld from it aside, the sum of its read positions,
   * and that of the others' marks since then: it can only rise. What somebody sees as a coach alone is no part of it, because coaches may
   * become members.
   */
  revision: number;
  conversations: RecencyList<Conversation>;
}

/** Events that a later one has taken the place of, and that still say on the disk what they said. */
interface Unredacted {
  location: Location;
  /** Their numbers in the shared stream. */
  seqs: number[];
}

/** Offsets and counts of everything in the log, learned from durable records alone: at the start and after each flush, in the same way. */
export class ConversationIndex {
  readonly #conversations = new Map<string, Conversation>();
  readonly #people = new Map<string, Person>();
  readonly #kinds: Record<ConversationKind, RecencyList<Conversation>> = {
    direct: new RecencyList(),
    coaching: new RecencyList(),
  };
  readonly #records = new RecordTable();
  readonly #keys = new KeyTable();
  /** Events of coaching conversations, and what marks have risen in them. */
  #deskRevision = 0;
  /** While the log is loaded: which events are redacted, and by their records those that are due to be. */
  #loading: { redacted: Set<string>; due: Map<number, Set<number>> } | undefined = {
    redacted: new Set(),
    due: new Map(),
  };
  /** Absent until they are first asked for: a log is loaded without them. */
  #queues: QueueList | undefined;

  /** Takes in a durable record. Throws, changing nothing, where it does not continue what is known. */
  apply(record: LogRecord, location: Location): void {
    if (record.type === 'read') this.#applyRead(record);
    else if (record.type === 'marks') this.#applyMarks(record);
    else if (record.type === 'forget') this.#applyForget(record);
    else this.#applyAppend(record, location);
  }

  find(conversation: string): Conversation | undefined {
    return this.#conversations.get(conversation);
  }

  /** Places of the records that may have been appended under a key. */
  candidates(conversation: string, author: string, clientId: string): Location[] {
    return this.#keys.candidates([conversation, author, clientId]).map((record) => this.#records.locate(record));
  }

  locate(record: number): Location {
    return this.#records.locate(record);
  }

  /** The conversations of an account, newest first. */
  of(account: string): RecencyList<Conversation> | undefined {
    return this.#people.get(account)?.conversations;
  }

  kind(kind: ConversationKind): RecencyList<Conversation> {
    return this.#kinds[kind];
  }

  /** Asked once, after the log is loaded: what a change of it should have taken from the disk, and has not. */
  unredacted(): Unredacted[] {
    const due = this.#loading?.due ?? new Map<number, Set<number>>();
    this.#loading = undefined;
    return [...due].map(([record, seqs]) => ({ location: this.#records.locate(record), seqs: [...seqs] }));
  }

  /** The queues of the desk. */
  queues(): QueueList {
    return (this.#queues ??= new QueueList(this.#kinds.coaching.page(Infinity)));
  }

  revision(account: string, desk: boolean): number {
    return (this.#people.get(account)?.revision ?? 0) + (desk ? this.#deskRevision : 0);
  }

  #applyAppend(record: AppendRecord, location: Location): void {
    const known = this.#conversations.get(record.conversation);
    checkContinues(record, known);
    const conversation = known ?? this.#create(record);
    const before = conversation.participants;
    const lists = [this.#kinds[conversation.kind], ...before.map((account) => this.#person(account).conversations)];
    const number = this.#records.add(location);
    this.#keys.add([record.conversation, record.author, record.clientId], number);

    for (const list of lists) list.lift(conversation);
    const author = this.#person(record.author).id;
    const seen = conversation.records('shared').length;
    for (const event of record.events) {
      this.#noteRedaction(event, record, number, conversation);
      const joining = event.type === 'joined' && event.account ? this.#person(event.account).id : undefined;
      conversation.apply(event, record, number, author, joining);
    }
    const last = conversation.records('shared').length;
    const alone = record.events.some(({ withheld }) => withheld) ? author : undefined;
    // What the desk does in its own stream does not lift a conversation.
    if (last > seen) conversation.touch(record.at, alone);
    for (const list of lists) list.lower(conversation);
    if (conversation.kind === 'coaching') this.#queues?.follow(conversation);

    conversation.participants.forEach((account, place) => {
      const person = this.#person(account);
      if (place < conversation.owners && (alone === undefined || alone === account)) person.revision += last - seen;
      if (place >= before.length) person.conversations.add(conversation);
    });
    if (conversation.kind === 'coaching') this.#deskRevision += record.events.length;
  }

  #applyRead({ conversation, account, seq }: ReadRecord): void {
    const found = this.#conversations.get(conversation);
    if (!found) throw new Error(`a read position in a conversation that was never created (${conversation})`);
    const person = this.#person(account);
    person.revision += found.read(person.id, seq);
  }

  #applyMarks({ conversation, account, delivered, read }: MarksRecord): void {
    const found = this.#conversations.get(conversation);
    if (!found) throw new Error(`marks in a conversation that was never created (${conversation})`);
    const { id } = this.#person(account);
    const risen = found.mark({ account: id, delivered, read });
    for (const owner of found.participants.slice(0, found.owners))
      if (owner !== id) this.#person(owner).revision += risen;
    if (found.kind === 'coaching') this.#deskRevision += risen;
  }

  #applyForget({ conversation, redacts }: ForgetRecord): void {
    const found = this.#conversations.get(conversation);
    if (!found) throw new Error(`words to be forgotten in a conversation that was never created (${conversation})`);
    const seqs = redacts.flatMap((redaction) => redaction.seqs);
    found.desk.forgetWords(seqs);
    for (const seq of seqs) this.#noteDue(found, seq);
  }

  /** Before an event is taken in. What one append wrote and changed was never sealed in its old wording. */
  #noteRedaction(event: RecordedEvent, record: AppendRecord, number: number, conversation: Conversation): void {
    if (!this.#loading || event.stream !== 'shared') return;
    if (isRedacted(record, event)) this.#loading.redacted.add(`${record.conversation} ${event.seq}`);
    const { type, target } = event;
    if (target === undefined) return;
    const old =
      type === 'rated' ? [target] : type === 'edited' || type === 'deleted' ? conversation.wordings(target) : [];
    for (const seq of old) this.#noteDue(conversation, seq, number);
  }

  /** While the log is loaded: an event is to have no content any more. What stands in the record `except` was never sealed. */
  #noteDue(conversation: Conversation, seq: number, except?: number): void {
    const holder = conversation.records('shared')[seq - 1];
    if (!this.#loading || holder === undefined || holder === except) return;
    const { redacted, due } = this.#loading;
    if (!redacted.has(`${conversation.id} ${seq}`)) due.set(holder, (due.get(holder) ?? new Set()).add(seq));
  }

  #create({ conversation: id, at, events }: AppendRecord): Conversation {
    const conversation = new Conversation(id, events[0]!.kind!, at);
    this.#conversations.set(id, conversation);
    this.#kinds[conversation.kind].add(conversation);
    return conversation;
  }

  #person(id: string): Person {
    let person = this.#people.get(id);
    if (!person) this.#people.set(id, (person = { id, revision: 0, conversations: new RecencyList(id) }));
    return person;
  }
}

function checkContinues({ conversation, events }: AppendRecord, known: Conversation | undefined): void {
  if ((known === undefined) !== (events[0]?.type === 'created')) {
    throw new Error(`conversation ${conversation} ${known ? 'is created twice' : 'begins without being created'}`);
  }
  const next = { shared: known?.records('shared').length ?? 0, desk: known?.records('desk').length ?? 0 };
  for (const { stream, seq } of events satisfies RecordedEvent[]) {
    next[stream] += 1;
    if (seq !== next[stream]) {
      throw new Error(`conversation ${conversation} goes on with ${stream} event ${seq} where ${next[stream]} is due`);
    }
  }
}
