import type { DeskEvent, DeskQueue, DeskState, Notices, Person } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import { DeskActs } from './desk.acts.ts';
import type { DeskSpeech } from './desk.acts.ts';
import { afterDesk, afterShared } from './desk.after.ts';
import type { DeskRow } from './desk.after.ts';
import { readersOf, writersIn } from './desk.company.ts';
import type { Colleague } from './desk.company.ts';
import { DeskPeople } from './desk.people.ts';
import { DeskQueues } from './desk.queues.ts';
import type { QueuePages } from './desk.queues.ts';
import { DeskReading } from './desk.reading.ts';
import { DeskStreams } from './desk.streams.ts';
import type { DeskStream } from './desk.streams.ts';
import { liveOf } from './live.ts';
import { Observable } from './observable.ts';

/**
 * What coaches work with, over what a {@link ChatStore} asks and hears: queues, the desk's side of each conversation, who else is at it, and
 * what can be done.
 */
export class DeskStore extends Observable {
  readonly #store: ChatStore;
  readonly #queues: DeskQueues;
  readonly #reading: DeskReading;
  readonly #streams: DeskStreams;
  readonly #people: DeskPeople;
  #epoch = '';
  #account = '';
  /** Which row of its queue the open conversation was when it was opened. */
  #place = 0;
  /** Whether a queue was chosen, by the person or for them. */
  #begun = false;
  /** The queue that is shown. */
  queue: DeskQueue = 'unassigned';
  /** The conversation that is open; empty while none is. */
  current = '';
  /** What is done with a conversation. */
  readonly acts: DeskActs;
  /** What refusals are put into words with. */
  speech: DeskSpeech | undefined;

  /** @param newId - makes a UUID */
  constructor(store: ChatStore, newId: () => string) {
    super();
    this.#store = store;
    const { request, hear } = store.access;
    const changed = (): void => this.changed();
    this.#people = new DeskPeople(store, changed);
    this.#queues = new DeskQueues(
      (wanted) => request('desk:queue', wanted),
      () => store.me?.id ?? '',
    );
    this.#reading = new DeskReading(store, this.#queues, {
      current: () => this.current,
      refresh: () => this.refresh(),
      changed: () => this.#learnRows(),
    });
    this.#streams = new DeskStreams({ request }, ({ people }) => this.#people.learn(people));
    this.acts = new DeskActs({ request }, newId, this);
    hear('welcome', ({ epoch, me }) => this.#welcome(epoch, me.id));
    hear('conversation:event', (notice) => this.#heard(notice));
    hear('conversation:marks', ({ conversationId, marks }) => {
      const row = this.row(conversationId);
      if (!row) return;
      const others = row.marks.filter(({ account }) => account !== marks.account);
      this.put({ ...row, marks: [...others, marks] });
    });
    hear('desk:event', ({ conversationId, event }) => void this.#noted(conversationId, event));
    store.follow(() => this.#storeChanged());
    liveOf(store).follow(changed);
  }

  /** Keeps the queues as they are at the server; the returned function ends it. */
  start(): () => void {
    return this.#reading.start();
  }

  /** Compares revisions with the server's, and reads the queues where they differ. */
  async check(): Promise<void> {
    await this.#reading.check();
  }

  /** Shows a queue, and reads it. */
  async show(queue: DeskQueue): Promise<void> {
    this.#begun = true;
    this.queue = queue;
    this.changed();
    if (this.#store.link === 'current') await this.#reading.read([queue]);
  }

  /** The rows of a queue as far as it was read: who has waited longest first, then whoever waits for nothing. */
  rows(queue: DeskQueue): DeskRow[] {
    return this.#queues.list(queue);
  }

  /** How far a queue has been read, and why not further. */
  pages(queue: DeskQueue): QueuePages {
    return this.#queues.pages(queue);
  }

  /** Reads one page more of a queue. */
  async more(queue: DeskQueue): Promise<void> {
    const next = this.#queues.next(queue);
    this.changed();
    await next;
    this.#learnRows();
  }

  /** Reads every queue that is shown or counted. */
  async refresh(): Promise<void> {
    const queues: DeskQueue[] = ['unassigned', 'mine', 'all'];
    if (this.queue === 'closed' || this.pages('closed').listed) queues.push('closed');
    await this.#reading.read(queues);
    if (!this.pages('unassigned').listed || this.#begun) return;
    // Whoever sits down begins with what is to be done.
    this.#begun = true;
    if (!this.rows('unassigned').length && this.rows('mine').length) this.queue = 'mine';
    this.changed();
  }

  /** Opens a conversation in whichever queue it stands, as far as queues are read; answers whether it was found. */
  async find(conversation: string): Promise<boolean> {
    if (!this.row(conversation)) await this.#reading.read(['closed']);
    const row = this.row(conversation);
    if (!row) return false;
    const queues: readonly DeskQueue[] = [this.queue, 'unassigned', 'mine', 'all', 'closed'];
    this.queue = queues.find((queue) => this.rows(queue).includes(row)) ?? this.queue;
    await this.choose(conversation);
    return true;
  }

  /** Opens a conversation; an empty identifier closes the one that is open. */
  async choose(conversation: string): Promise<void> {
    this.current = conversation;
    this.#place = Math.max(
      0,
      this.rows(this.queue).findIndex(({ id }) => id === conversation),
    );
    const row = this.row(conversation);
    if (row) this.#store.adopt(row);
    this.changed();
    if (conversation) await this.#openStream(conversation);
  }

  /**
   * The conversation `step` rows after the one that is open, in the queue that is shown; where it has left the queue, those that stood beside it,
   * and where none is open, the first or the last.
   */
  neighbour(step: 1 | -1): string | undefined {
    const rows = this.rows(this.queue);
    const at = rows.findIndex(({ id }) => id === this.current);
    if (at >= 0) return rows[at + step]?.id;
    if (!this.current) return rows.at(step > 0 ? 0 : -1)?.id;
    return rows[step > 0 ? Math.min(this.#place, rows.length - 1) : this.#place - 1]?.id;
  }

  /** What is known of a conversation. */
  row(conversation: string): DeskRow | undefined {
    return this.#queues.rows.get(conversation);
  }

  /** Takes over a row that was read elsewhere than in the queues that are shown, so that it can be opened. */
  adopt(row: DeskRow): void {
    this.#people.learn(row.people);
    if (!this.row(row.id)) this.put(row);
  }

  /** Whether it is closed, in whose care, since when somebody waits, its labels and urgencies. */
  state(conversation: string): DeskState | undefined {
    return this.row(conversation)?.desk;
  }

  /** Who asked; `undefined` once their account has been erased. */
  member(conversation: string): Person | undefined {
    const people = this.row(conversation)?.people ?? [];
    const asked = this.#store.timeline(conversation)?.timeline.events.find(({ type }) => type === 'created')?.by;
    return people.find(({ id, role }) => (asked ? id === asked : role === 'member'));
  }

  /** Somebody by account, as far as they are known here; whoever is not is asked for, and known by the next change. */
  person(account: string): Person | undefined {
    return this.#people.person(account);
  }

  /** Takes note of people who were found otherwise. */
  meet(people: readonly Person[]): void {
    this.#people.learn(people);
    this.changed();
  }

  /** The other coaches who are known here, by name. */
  get coaches(): Person[] {
    return this.#people.coaches;
  }

  /** Labels that are in use, the most frequent first. */
  get labels(): string[] {
    const counts = new Map<string, number>();
    for (const { desk } of this.#queues.rows.values())
      for (const label of desk.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([label]) => label);
  }

  /** The other coaches who write in a conversation right now. */
  writers(conversation: string): Colleague[] {
    return writersIn(conversation, this, this.#store);
  }

  /** The other coaches who have read what is newest while it waits for an answer: they may be at it as well. */
  readers(conversation: string): (Person | undefined)[] {
    return readersOf(conversation, this, this.#store);
  }

  /** Notes, labels, hand-overs and urgencies of a conversation, as far as they were read. */
  stream(conversation: string): DeskStream | undefined {
    return this.#streams.get(conversation);
  }

  /** Reads the part of the desk stream before what is held. */
  async older(conversation: string): Promise<void> {
    await this.#streams.older(conversation);
    this.changed();
  }

  /** Takes over a row as it stands now. */
  put(row: DeskRow): void {
    this.#queues.rows.set(row.id, row);
    this.changed();
  }

  #welcome(epoch: string, account: string): void {
    if (epoch !== this.#epoch || account !== this.#account) this.#forget();
    this.#epoch = epoch;
    this.#account = account;
    void this.refresh();
    if (this.current) void this.#openStream(this.current);
  }

  #storeChanged(): void {
    if (!this.#store.me && this.#account) {
      this.#forget();
      this.#account = '';
      this.current = '';
      this.#begun = false;
    }
    this.changed();
  }

  #forget(): void {
    this.#queues.clear();
    this.#streams.clear();
    this.#people.clear();
    this.#reading.forget();
  }

  #heard(notice: Notices['conversation:event']): void {
    if (notice.kind !== 'coaching') return;
    this.#people.learn(notice.people);
    const row = afterShared(this.row(notice.conversationId), notice, this.#account);
    if (row) this.put(row);
    else this.#reading.soon();
  }

  async #noted(conversation: string, event: DeskEvent): Promise<void> {
    const row = this.row(conversation);
    const next = row && afterDesk(row, event);
    if (next) this.put(next);
    else this.#reading.soon();
    await this.#streams.apply(conversation, event);
    this.changed();
  }

  async #openStream(conversation: string): Promise<void> {
    await this.#streams.open(conversation);
    this.changed();
  }

  #learnRows(): void {
    for (const { people, desk } of this.#queues.rows.values())
      this.#people.learn(desk.assignee ? [...people, desk.assignee] : people);
    this.changed();
  }
}
