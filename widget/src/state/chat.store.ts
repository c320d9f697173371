import { LIMITS } from '@repere/protocol';
import type {
  ConversationSummary,
  ErrorCode,
  FoundPerson,
  Me,
  Notices,
  Origin,
  Person,
  Register,
  Sent,
  SignIn,
} from '@repere/protocol';
import type { Connection } from '../connection/connection.ts';
import type { LinkState } from '../connection/link.ts';
import type { Outbox } from '../connection/outbox.ts';
import type { Outgoing, OutboxEntry } from '../connection/outbox.entry.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import { Observable } from './observable.ts';
import { advance, newestFirst } from './summaries.ts';
import { TimelineBook } from './timeline-book.ts';

/** How far we are in knowing who is there. */
export type Presence = 'unknown' | 'visitor' | 'known';

/** What a store works with. */
export interface ChatStoreParts {
  connection: Connection;
  of: 'mine' | 'desk';
  /** Milliseconds since the epoch. */
  now: () => number;
  newId: () => string;
}

/** Everything that the elements show, and everything that they can ask for. Components read it and call it; it alone talks to the connection. */
export class ChatStore extends Observable {
  readonly #connection: Connection;
  readonly #of: 'mine' | 'desk';
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #summaries = new Map<string, ConversationSummary>();
  readonly #people = new Map<string, Person>();
  readonly #book: TimelineBook;
  #outbox: Outbox | undefined;
  #opening: Promise<Outbox> | undefined;
  #entries: readonly OutboxEntry[] = [];
  #epoch: string | undefined;
  #revision = -1;
  #cursor: string | undefined;
  #pages = 1;
  #syncing: Promise<void> | undefined;
  #syncAgain = false;
  #resting = true;

  presence: Presence = 'unknown';
  me: Me | undefined;
  link: LinkState = 'closed';
  /** Whether the list of conversations has been read since the page was opened. */
  listed = false;
  /** Why the server will not talk to this client as it is, if so. */
  refusal: ErrorCode | undefined;

  constructor({ connection, of, now, newId }: ChatStoreParts) {
    super();
    this.#connection = connection;
    this.#of = of;
    this.#now = now;
    this.#newId = newId;
    this.#book = new TimelineBook(connection.link, (people) => this.#learn(people));
    connection.link.listen({
      state: (state) => {
        this.link = state;
        if (state !== 'current') this.#outbox?.pause();
        this.changed();
      },
      welcome: (welcome) => void this.#welcome(welcome),
      event: (notice) => void this.#event(notice),
      read: (position) => this.#read(position),
      refused: (refusal) => this.#refused(refusal),
    });
  }

  /** Conversations, the newest first. */
  get conversations(): ConversationSummary[] {
    return newestFirst(this.#summaries.values());
  }

  /** Whether the list goes on. */
  get hasMoreConversations(): boolean {
    return this.#cursor !== undefined;
  }

  /** Unread messages over all conversations listed. */
  get unread(): number {
    let sum = 0;
    for (const { unread } of this.#summaries.values()) sum += unread;
    return sum;
  }

  /** Messages not yet confirmed, oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  summary(conversationId: string): ConversationSummary | undefined {
    return this.#summaries.get(conversationId);
  }

  timeline(conversationId: string): ReturnType<TimelineBook['get']> {
    return this.#book.get(conversationId);
  }

  person(account: string): Person | undefined {
    return account === this.me?.id ? this.me : this.#people.get(account);
  }

  /** The widget was opened. Asks the server who is there, unless `hint` says that nobody is. */
  arrive(hint: boolean): void {
    this.#resting = false;
    if (this.me || hint) this.#connection.link.open();
    else this.presence = 'visitor';
    this.changed();
  }

  /** The widget was closed: the socket goes as soon as nothing waits to be sent. */
  rest(): void {
    this.#resting = true;
    this.#closeWhenIdle();
  }

  /** The page is being left: the socket goes at once, and what waits is in the outbox. */
  suspend(): void {
    this.#connection.link.close();
  }

  /** Asks for a code to be sent. Rejects with a {@link Refusal}. */
  async register(register: Register): Promise<string> {
    const { registration } = await this.#connection.call('register', register);
    return registration;
  }

  /** Trades the code for a session. Rejects with a {@link Refusal}. */
  async confirm(registration: string, code: string): Promise<void> {
    const { me } = await this.#connection.call('confirmRegistration', { registration, code });
    await this.#enter(me);
  }

  /** Rejects with a {@link Refusal}. */
  async signIn(credentials: SignIn): Promise<void> {
    const { me } = await this.#connection.call('signIn', credentials);
    await this.#enter(me);
  }

  /** Signs in with a token that the host page's backend signed. Rejects with a {@link Refusal}. */
  async identify(token: string): Promise<void> {
    const { me, bearer } = await this.#connection.call('identify', { token });
    this.#connection.setBearer(bearer);
    await this.#enter(me);
  }

  /** Ends the session and forgets everything that belongs to it, here and in the other tabs. */
  async signOut(): Promise<void> {
    await this.#connection.call('signOut', undefined).catch((cause: unknown) => {
      const refusal = asRefusal(cause);
      // Already signed out is what was wanted; anything else left the session alive, and the person must know.
      if (refusal.code !== 'unauthenticated' && refusal.code !== 'session_ended') throw refusal;
    });
    await this.#outbox?.clear();
    this.#leave();
  }

  /** Begins a coaching conversation; returns its identifier. */
  async startCoaching(text: string, origin?: Origin): Promise<string> {
    const conversationId = this.#newId();
    const payload = { kind: 'coaching' as const, conversationId, clientId: this.#newId(), text };
    await this.#put({ name: 'conversation:start', payload: origin ? { ...payload, origin } : payload });
    return conversationId;
  }

  /** Writes into a conversation, or begins it where it does not exist yet with the person `starting`. */
  async send(conversationId: string, text: string, starting?: FoundPerson): Promise<void> {
    const clientId = this.#newId();
    const exists = this.#summaries.has(conversationId) || this.entriesOf(conversationId).length > 0;
    if (starting && !exists) {
      const payload = { kind: 'direct' as const, with: starting.id, conversationId, clientId, text };
      await this.#put({ name: 'conversation:start', payload });
    } else {
      await this.#put({ name: 'message:send', payload: { conversationId, clientId, text } });
    }
  }

  /** The unconfirmed messages of one conversation that its timeline does not show yet. */
  entriesOf(conversationId: string): OutboxEntry[] {
    const mine = new Set<string>();
    for (const event of this.#book.get(conversationId)?.timeline.events ?? []) {
      if (event.type === 'message' && event.by === this.me?.id) mine.add(event.clientId);
    }
    return this.#entries.filter(
      ({ payload }) => payload.conversationId === conversationId && !mine.has(payload.clientId),
    );
  }

  async resend(order: number, text: string): Promise<void> {
    await this.#outbox?.resend(order, this.#newId(), text);
  }

  async discard(order: number): Promise<void> {
    await this.#outbox?.discard(order);
  }

  /** Loads the newest page of a conversation, unless it is there. */
  async open(conversationId: string): Promise<void> {
    const summary = this.#summaries.get(conversationId);
    if (!summary || this.link !== 'current') return;
    await this.#book.open(conversationId, summary.lastSeq).catch(() => undefined);
    this.changed();
  }

  /** Loads the page before the oldest event held. */
  async loadOlder(conversationId: string): Promise<void> {
    await this.#book.older(conversationId).catch(() => undefined);
    this.changed();
  }

  async loadMoreConversations(): Promise<void> {
    this.#pages += 1;
    await this.#sync();
  }

  /** Moves the reader's position forward, here at once and on the server when it can. */
  markRead(conversationId: string, seq: number): void {
    const summary = this.#summaries.get(conversationId);
    if (!summary || seq <= summary.readSeq || this.link !== 'current') return;
    this.#read({ conversationId, seq });
    // Lost positions are harmless: the next one, or the next visit, says it again.
    this.#connection.link.request('conversation:mark-read', { conversationId, seq }).catch(() => undefined);
  }

  /** Rejects with a {@link Refusal}. */
  async find(query: string): Promise<FoundPerson[]> {
    const { people } = await this.#connection.link.request('people:find', { query });
    this.#learn(people);
    this.changed();
    return people;
  }

  /** Compares revisions, which finds out what a half-open socket has kept from us. */
  async checkHeads(): Promise<void> {
    if (this.link !== 'current') return;
    const heads = await this.#connection.link.request('heads:check', {}).catch(() => undefined);
    if (!heads) return;
    if (heads.epoch !== this.#epoch) this.#startOver(heads.epoch);
    else if (heads.revision === this.#revision) return;
    await this.#sync();
  }

  async #enter(me: Me): Promise<void> {
    this.me = me;
    this.presence = 'known';
    this.refusal = undefined;
    await this.#openOutbox(me.id);
    this.changed();
    if (!this.#resting) this.#connection.link.open();
  }

  #openOutbox(account: string): Promise<Outbox> {
    this.#opening ??= this.#connection
      .openOutbox(account, {
        changed: (entries) => {
          if (this.me?.id !== account) return;
          this.#entries = entries;
          this.changed();
          this.#closeWhenIdle();
        },
        sent: (sent) => this.#sent(sent),
      })
      .then(async (outbox) => {
        this.#outbox = outbox;
        await outbox.refresh();
        return outbox;
      });
    return this.#opening;
  }

  async #put(outgoing: Outgoing): Promise<void> {
    if (!this.me) throw new Error('Nobody is signed in: a message needs an author.');
    const outbox = await this.#openOutbox(this.me.id);
    await outbox.add(outgoing, this.#now());
  }

  #leave(): void {
    this.#outbox?.pause();
    this.#connection.link.close();
    this.#connection.setBearer(undefined);
    this.me = undefined;
    this.#outbox = undefined;
    this.#opening = undefined;
    this.#entries = [];
    this.#startOver(undefined);
    this.#people.clear();
    this.#pages = 1;
    this.presence = 'visitor';
    this.changed();
  }

  #refused({ code }: Refusal): void {
    const signedOut = code === 'unauthenticated' || code === 'session_ended';
    // Somebody whom we never knew has nothing to be told about: the hint was merely out of date.
    this.refusal = signedOut && !this.me ? undefined : code;
    // The outbox stays: the same person signs in again, and what waited goes then.
    if (signedOut) this.#leave();
    this.changed();
  }

  async #welcome(welcome: Notices['welcome']): Promise<void> {
    this.refusal = undefined;
    if (this.me && this.me.id !== welcome.me.id) this.#forgetAccount();
    this.me = welcome.me;
    this.presence = 'known';
    if (welcome.epoch !== this.#epoch) this.#startOver(welcome.epoch);
    const outbox = await this.#openOutbox(welcome.me.id);
    if (this.link === 'current') outbox.resume();
    await this.#sync();
  }

  /** Another tab signed in as somebody else: what the first person wrote stays theirs. */
  #forgetAccount(): void {
    this.#outbox?.pause();
    this.#outbox = undefined;
    this.#opening = undefined;
    this.#entries = [];
    this.#startOver(undefined);
  }

  #startOver(epoch: string | undefined): void {
    this.#epoch = epoch;
    this.#revision = -1;
    this.#cursor = undefined;
    this.#summaries.clear();
    this.#book.clear();
    this.listed = false;
  }

  /** Reads the list again and catches every open timeline up; calls that come meanwhile are one more round. */
  async #sync(): Promise<void> {
    if (this.#syncing) {
      this.#syncAgain = true;
      return this.#syncing;
    }
    this.#syncing = (async () => {
      do {
        this.#syncAgain = false;
        // A failure needs no handling here: the next welcome or heads check begins again from what is known.
        await this.#catchUp().catch(() => undefined);
      } while (this.#syncAgain);
      // In the same step as the last look at the flag: a call in between would be waiting for a round that never comes.
      this.#syncing = undefined;
      this.changed();
    })();
    await this.#syncing;
  }

  async #catchUp(): Promise<void> {
    const epoch = this.#epoch;
    const listed: ConversationSummary[] = [];
    let cursor: string | undefined;
    let revision: number | undefined;
    for (let page = 0; page < this.#pages; page += 1) {
      const answer = await this.#connection.link.request('conversations:list', {
        of: this.#of,
        ...(cursor ? { cursor } : {}),
      });
      revision ??= answer.revision;
      listed.push(...answer.conversations);
      cursor = answer.cursor;
      if (!cursor) break;
    }
    if (epoch !== this.#epoch) return;
    const before = new Map(this.#summaries);
    this.#summaries.clear();
    for (const [id, summary] of before) if (this.#book.get(id)) this.#summaries.set(id, summary);
    for (const summary of listed) {
      const known = before.get(summary.id);
      // A notice may have overtaken the list.
      this.#summaries.set(summary.id, known && known.lastSeq > summary.lastSeq ? known : summary);
      this.#learn(summary.people);
    }
    this.#cursor = cursor;
    this.listed = true;
    this.changed();
    for (const { id, lastSeq } of listed) await this.#book.catchUp(id, lastSeq);
    // Only now is everything up to this revision here.
    this.#revision = revision ?? -1;
  }

  async #event(notice: Notices['conversation:event']): Promise<void> {
    const { conversationId, event, people } = notice;
    this.#learn(people);
    const reader = { of: this.#of, account: this.me?.id ?? '' };
    const next = advance(this.#summaries.get(conversationId), notice, reader);
    if (next) this.#summaries.set(conversationId, next);
    await this.#book.apply(conversationId, event).catch(() => undefined);
    this.changed();
    if (!next) await this.#sync();
  }

  async #sent({ conversationId, event }: Sent): Promise<void> {
    const summary = this.#summaries.get(conversationId);
    const kind = summary?.kind ?? 'coaching';
    await this.#event({ conversationId, kind, event, people: [] });
  }

  #read({ conversationId, seq }: Notices['conversation:read']): void {
    const summary = this.#summaries.get(conversationId);
    if (!summary || seq <= summary.readSeq) return;
    const unread = this.#of === 'desk' ? summary.unread : this.#unreadAfter(summary, seq);
    this.#summaries.set(conversationId, { ...summary, readSeq: seq, unread });
    this.changed();
  }

  #unreadAfter(summary: ConversationSummary, seq: number): number {
    if (seq >= summary.lastSeq) return 0;
    const held = this.#book.get(summary.id)?.timeline;
    if (!held || held.last < summary.lastSeq || held.first > seq + 1) return summary.unread;
    return held.events.filter((event) => event.seq > seq && event.type === 'message' && event.by !== this.me?.id)
      .length;
  }

  #learn(people: readonly Person[]): void {
    for (const person of people) this.#people.set(person.id, person);
  }

  #closeWhenIdle(): void {
    const waits = this.#entries.some(({ status }) => status === 'waiting');
    if (this.#resting && !waits) this.#connection.link.close();
  }
}

/** How often {@link ChatStore.checkHeads} is due, in milliseconds. */
export const HEADS_INTERVAL: number = LIMITS.headsInterval;
