import type {
  AnswerRequest,
  ConversationSummary,
  ErrorCode,
  FindPeople,
  Me,
  PeoplePage,
  Person,
  Welcome,
} from '@repere/protocol';
import type { Connection } from '../connection/connection.ts';
import type { LinkState } from '../connection/link.ts';
import { isMessage, isPendingChange } from '../connection/outbox.entry.ts';
import type { OutboxChange, OutboxEntry, Unconfirmed } from '../connection/outbox.entry.ts';
import { Observable } from './observable.ts';
import type { Presence, Session } from './session.ts';
import { newestFirst } from './summaries.ts';
import type { Reader } from './summaries.ts';
import type { Synchroniser } from './synchroniser.ts';
import type { OpenTimeline } from './timeline-book.ts';
import type { Unsent } from './unsent.ts';

/** What a store works with. */
export interface ChatStoreParts {
  connection: Connection;
  of: Reader['of'];
  /** Milliseconds since the epoch. */
  now: () => number;
  newId: () => string;
}

/**
 * What is known now, put together from who is there, what the server has told, and what it has not confirmed yet; and how to come to know more.
 */
export abstract class ChatReading extends Observable {
  protected readonly parts: ChatStoreParts;
  protected abstract readonly session: Session;
  protected abstract readonly unsent: Unsent;
  protected abstract readonly sync: Synchroniser;

  /** What the server would like to be told by this person now. */
  asked: Welcome['ask'];

  link: LinkState = 'closed';

  constructor(parts: ChatStoreParts) {
    super();
    this.parts = parts;
  }

  get presence(): Presence {
    return this.session.presence;
  }

  get me(): Me | undefined {
    return this.session.me;
  }

  /** Why the server will not talk to this client as it is, if so. */
  get refusal(): ErrorCode | undefined {
    return this.session.refusal;
  }

  /** Whether the list of conversations has been read since the page was opened. */
  get listed(): boolean {
    return this.sync.listed;
  }

  /** Conversations, the newest first. Strangers' requests are not among them. */
  get conversations(): ConversationSummary[] {
    return this.#listed(({ request }) => request !== 'incoming');
  }

  /** Strangers' first messages that wait for an answer, the newest first. */
  get requests(): ConversationSummary[] {
    // One whose sender was blocked since is still held while it is open.
    return this.#listed(({ request, id, blocked }) => request === 'incoming' && !blocked && !this.sync.left.has(id));
  }

  /** Requests that were left without an answer, the newest first. */
  get ignored(): ConversationSummary[] {
    return this.#listed(
      ({ request, id, blocked }) => request === 'incoming' && !blocked && this.sync.left.get(id) === 'ignore',
    );
  }

  /** Whether the list goes on. */
  get hasMoreConversations(): boolean {
    return this.sync.hasMore;
  }

  /** Unread messages over all conversations listed; a request that was not looked at counts once. */
  get unread(): number {
    const requests = this.requests.filter(({ unread }) => unread > 0).length;
    return this.conversations.reduce((sum, { unread }) => sum + unread, requests);
  }

  /** Messages not yet confirmed, oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.unsent.entries.filter(isMessage);
  }

  /** The unconfirmed messages of one conversation that its timeline does not show yet. */
  entriesOf(conversationId: string): OutboxEntry[] {
    return this.#unconfirmedIn(conversationId).filter(isMessage);
  }

  /** The edits and deletions in one conversation that its timeline does not show yet, oldest first. */
  changesOf(conversationId: string): OutboxChange[] {
    return this.#unconfirmedIn(conversationId).filter(isPendingChange);
  }

  summary(conversationId: string): ConversationSummary | undefined {
    return this.sync.summaries.get(conversationId);
  }

  /** Whether the reader has blocked the other person of a direct conversation. */
  hasBlocked(conversationId: string, account: string): boolean {
    const summary = this.summary(conversationId);
    return summary ? summary.blocked === true : this.sync.blocked.has(account);
  }

  /** How the reader has answered a request without accepting it, as far as it is known here. */
  answerTo(conversationId: string): AnswerRequest['answer'] | undefined {
    return this.sync.left.get(conversationId);
  }

  timeline(conversationId: string): OpenTimeline | undefined {
    return this.sync.book.get(conversationId);
  }

  person(account: string): Person | undefined {
    return account === this.me?.id ? this.me : this.sync.people.get(account);
  }

  /** Loads the newest page of a conversation, unless it is there. */
  async open(conversationId: string): Promise<void> {
    const summary = this.summary(conversationId);
    if (!summary || this.link !== 'current') return;
    await this.sync.book.open(conversationId, summary.lastSeq).catch(() => undefined);
    this.changed();
  }

  /** Loads the page before the oldest event held. */
  async loadOlder(conversationId: string): Promise<void> {
    await this.sync.book.older(conversationId).catch(() => undefined);
    this.changed();
  }

  /** Reads one page more of the list. */
  loadMoreConversations(): Promise<void> {
    return this.sync.more();
  }

  /** Moves the reader's position forward, here at once and on the server when it can. */
  markRead(conversationId: string, seq: number): void {
    const summary = this.summary(conversationId);
    if (!summary || seq <= summary.readSeq || this.link !== 'current') return;
    this.sync.read({ conversationId, seq });
    // Lost positions are harmless: the next one, or the next visit, says it again.
    this.parts.connection.link.request('conversation:mark-read', { conversationId, seq }).catch(() => undefined);
  }

  /** A page of members by name or handle. Rejects with a `Refusal`. */
  async find(wanted: FindPeople): Promise<PeoplePage> {
    const page = await this.parts.connection.link.request('people:find', wanted);
    this.sync.learn(page.people);
    this.changed();
    return page;
  }

  #unconfirmedIn(conversationId: string): Unconfirmed[] {
    const here = this.unsent.entries.filter(({ payload }) => payload.conversationId === conversationId);
    const shown = new Set<string>();
    if (!here.length) return here;
    for (const event of this.timeline(conversationId)?.timeline.events ?? []) {
      if ('clientId' in event && event.by === this.me?.id) shown.add(event.clientId);
    }
    return here.filter(({ payload }) => !shown.has(payload.clientId));
  }

  #listed(wanted: (summary: ConversationSummary) => boolean): ConversationSummary[] {
    return newestFirst(this.sync.summaries.values()).filter(wanted);
  }
}
