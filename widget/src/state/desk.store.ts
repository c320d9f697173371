import { LIMITS } from '@repere/protocol';
import type { DeskEvent, DeskQueue, DeskState, Notices, Person } from '@repere/protocol';
import type { Refusal } from '../connection/refusal.ts';
import type { Dates } from '../strings/dates.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import type { Strings } from '../strings/strings.ts';
import type { ChatStore } from './chat.store.ts';
import { DeskActs } from './desk.acts.ts';
import type { ActName, ActPayload } from './desk.acts.ts';
import { afterDesk, afterShared } from './desk.after.ts';
import type { DeskRow } from './desk.after.ts';
import { DeskQueues } from './desk.queues.ts';
import type { QueuePages } from './desk.queues.ts';
import { DeskStreams } from './desk.streams.ts';
import type { DeskStream } from './desk.streams.ts';
import { liveOf } from './live.ts';
import { Observable } from './observable.ts';

/** Milliseconds between two readings of the queues, where notices show that something is missing: the server counts them. */
const PAUSE = 2_500;

/** What the desk is read in. */
export interface DeskSpeech {
  strings: Strings;
  words: DeskWords;
  dates: Dates;
}

/** Another coach who is at work on a conversation right now. */
export interface Colleague {
  /** `undefined`: a coach of whom nothing else is known here. */
  person: Person | undefined;
  /** What they write: a message, or a note. */
  writes: 'message' | 'note';
}

/**
 * What coaches work with, over what a {@link ChatStore} asks and hears: queues, the desk's side of each conversation, who else is at it, and
 * what can be done. Acts answer `undefined` once they are done, and otherwise a sentence for the person who pressed.
 */
export class DeskStore extends Observable {
  readonly #store: ChatStore;
  readonly #queues: DeskQueues;
  readonly #streams: DeskStreams;
  readonly #acts: DeskActs;
  readonly #people = new Map<string, Person>();
  /** Whom the server was asked about: whoever it does not show stays unknown. */
  readonly #asked = new Set<string>();
  #epoch = '';
  #account = '';
  #revision: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Which row of its queue the open conversation was when it was opened. */
  #place = 0;
  /** Whether a queue was chosen, by the person or for them. */
  #begun = false;
  /** When the queues were last read because something was missing. */
  #read = 0;

  /** The queue that is shown. */
  queue: DeskQueue = 'unassigned';
  /** The conversation that is open; empty while none is. */
  current = '';
  /** What refusals are put into words with. */
  speech: DeskSpeech | undefined;

  /** @param newId - makes a UUID */
  constructor(store: ChatStore, newId: () => string) {
    super();
    this.#store = store;
    const { request, hear } = store.access;
    this.#queues = new DeskQueues(
      (wanted) => request('desk:queue', wanted),
      () => store.me?.id ?? '',
    );
    this.#streams = new DeskStreams({ request }, ({ people }) => this.#learn(people));
    this.#acts = new DeskActs({ request }, newId);
    hear('welcome', ({ epoch, me }) => this.#welcome(epoch, me.id));
    hear('conversation:event', (notice) => this.#heard(notice));
    hear('conversation:marks', ({ conversationId, marks }) => {
      const row = this.row(conversationId);
      if (!row) return;
      const others = row.marks.filter(({ account }) => account !== marks.account);
      this.#put({ ...row, marks: [...others, marks] });
    });
    hear('desk:event', ({ conversationId, event }) => void this.#noted(conversationId, event));
    store.follow(() => this.#storeChanged());
    liveOf(store).follow(() => this.changed());
  }

  /** Compares revisions now and then, and reads the queues anew where something was missed; the returned function ends it. */
  start(): () => void {
    const look = (): void => void this.check();
    const timer = setInterval(look, LIMITS.headsInterval);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** Shows a queue, and reads it. */
  async show(queue: DeskQueue): Promise<void> {
    this.#begun = true;
    this.queue = queue;
    this.changed();
    if (this.#store.link === 'current') await this.#reread([queue]);
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
    await this.#reread(queues);
    if (!this.pages('unassigned').listed || this.#begun) return;
    // Whoever sits down begins with what is to be done.
    this.#begun = true;
    if (!this.rows('unassigned').length && this.rows('mine').length) this.queue = 'mine';
    this.changed();
  }

  /** Opens a conversation in whichever queue it stands, as far as queues are read; answers whether it was found. */
  async find(conversation: string): Promise<boolean> {
    if (!this.row(conversation)) await this.#reread(['closed']);
    const row = this.row(conversation);
    if (!row) return false;
    const queues: readonly DeskQueue[] = [this.queue, 'unassigned', 'mine', 'all', 'closed'];
    this.queue = queues.find((queue) => this.rows(queue).includes(row)) ?? this.queue;
    await this.choose(conversation);
    return true;
  }

  /** Compares revisions with the server's, and reads the queues where they differ. */
  async check(): Promise<void> {
    if (this.#store.link !== 'current' || document.visibilityState !== 'visible') return;
    const heads = await this.#store.access.request('heads:check', {}).catch(() => undefined);
    if (heads && heads.revision !== this.#revision) await this.refresh();
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
    this.#learn(row.people);
    if (!this.row(row.id)) this.#put(row);
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
    const person = this.#people.get(account) ?? this.#store.person(account);
    if (!person) void this.#recognise(account);
    return person;
  }

  /** Takes note of people who were found otherwise. */
  meet(people: readonly Person[]): void {
    this.#learn(people);
    this.changed();
  }

  /** The other coaches who are known here, by name. */
  get coaches(): Person[] {
    const me = this.#store.me?.id;
    return [...this.#people.values()]
      .filter(({ id, role }) => role !== 'member' && id !== me)
      .sort((one, other) => one.name.localeCompare(other.name));
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
    const live = liveOf(this.#store);
    const me = this.#store.me?.id;
    const member = this.member(conversation)?.id;
    const writing = (note: boolean): Colleague[] =>
      live
        .writersIn(conversation, note)
        .filter((account) => account !== me && account !== member)
        .map((account) => ({ person: this.person(account), writes: note ? 'note' : 'message' }));
    return [...writing(false), ...writing(true)];
  }

  /** The other coaches who have read what is newest while it waits for an answer: they may be at it as well. */
  readers(conversation: string): (Person | undefined)[] {
    const row = this.row(conversation);
    const seq = row?.lastMessage?.seq;
    if (!row || !seq || row.desk.waitingSince === undefined) return [];
    const apart = new Set([this.#store.me?.id, this.member(conversation)?.id]);
    return row.marks
      .filter(({ account, read }) => read >= seq && !apart.has(account))
      .map(({ account }) => this.person(account));
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

  /** Takes a conversation that is in nobody's care into one's own. */
  async claim(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:claim', { conversationId });
  }

  /** Gives a conversation into a coach's care with a word to them, or (`null`) into nobody's. */
  async assign(conversationId: string, to: string | null, words = ''): Promise<string | undefined> {
    return this.#do('desk:assign', { conversationId, to, ...(to && words && { words }) });
  }

  /** Closes a conversation, until its member writes again. */
  async close(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:close', { conversationId });
  }

  async reopen(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:reopen', { conversationId });
  }

  /** Adds a note for the other coaches. */
  async note(conversationId: string, text: string): Promise<string | undefined> {
    return this.#do('desk:note', { conversationId, text });
  }

  /** Puts a label on, or takes it off. */
  async label(conversationId: string, label: string, on: boolean): Promise<string | undefined> {
    return this.#do('desk:label', { conversationId, label, on });
  }

  async #do<Name extends ActName>(name: Name, payload: ActPayload<Name>): Promise<string | undefined> {
    const { conversationId } = payload;
    const before = this.row(conversationId);
    const answer = await this.#acts.perform(name, payload);
    if ('code' in answer) return this.#inWords(answer, conversationId);
    // Notices come before the answer as a rule; where none came, this is what holds.
    const row = this.row(conversationId);
    if (row && row === before) this.#put({ ...row, desk: answer.desk });
    return undefined;
  }

  async #inWords({ code, field }: Refusal, conversation: string): Promise<string> {
    const { strings, words } = this.speech ?? {};
    if (!strings || !words) return code;
    if (code === 'already_claimed') {
      // Who has it may not have been heard of yet.
      if (!this.state(conversation)?.assignee) await this.refresh();
      return words.takenBy(this.state(conversation)?.assignee?.name ?? words.aCoach);
    }
    if (code === 'not_found') return field === 'to' ? words.notAtWork : words.erasedMeanwhile;
    if (code === 'forbidden' && field === 'label') return words.tooManyLabels(LIMITS.labels);
    if (code === 'not_stored') return words.notStored;
    return strings.errors[code];
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
    this.#asked.clear();
    this.#revision = undefined;
  }

  #heard(notice: Notices['conversation:event']): void {
    if (notice.kind !== 'coaching') return;
    this.#learn(notice.people);
    const row = afterShared(this.row(notice.conversationId), notice, this.#account);
    if (row) this.#put(row);
    else this.#soon();
  }

  async #noted(conversation: string, event: DeskEvent): Promise<void> {
    const row = this.row(conversation);
    const next = row && afterDesk(row, event);
    if (next) this.#put(next);
    else this.#soon();
    await this.#streams.apply(conversation, event);
    this.changed();
  }

  #put(row: DeskRow): void {
    this.#queues.rows.set(row.id, row);
    this.changed();
  }

  /** Something is missing: the queues are read anew, at once, and then once for all that is missed in a while. */
  #soon(): void {
    const pause = Math.max(0, this.#read + PAUSE - Date.now());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#read = Date.now();
      void this.refresh();
    }, pause);
  }

  async #reread(queues: readonly DeskQueue[]): Promise<void> {
    const reading = this.#queues.reread(queues, this.current);
    this.changed();
    const revision = await reading;
    if (revision !== undefined && queues.length > 1) this.#revision = revision;
    this.#learnRows();
  }

  async #openStream(conversation: string): Promise<void> {
    await this.#streams.open(conversation);
    this.changed();
  }

  /** Coaches who have not answered yet, and who only write or read so far. */
  async #recognise(account: string): Promise<void> {
    if (this.#asked.has(account) || this.#store.link !== 'current') return;
    this.#asked.add(account);
    const person = await this.#store.access.request('person:read', { account }).catch(() => undefined);
    if (person) this.meet([person]);
  }

  #learnRows(): void {
    for (const { people, desk } of this.#queues.rows.values())
      this.#learn(desk.assignee ? [...people, desk.assignee] : people);
    this.changed();
  }

  #learn(people: readonly Person[]): void {
    for (const person of people) this.#people.set(person.id, person);
  }
}
