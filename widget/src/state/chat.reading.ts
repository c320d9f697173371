import type { AnswerRequest, ConversationSummary, ErrorCode, Me, Person, Urgency, Welcome } from '@repere/protocol';
import type { LinkState } from '../connection/link.ts';
import { isMessage, isPendingChange } from '../connection/outbox.entry.ts';
import type { OutboxChange, OutboxEntry, Unconfirmed } from '../connection/outbox.entry.ts';
import { Observable } from './observable.ts';
import type { Presence, Session } from './session.ts';
import { newestFirst } from './summaries.ts';
import type { Synchroniser } from './synchroniser.ts';
import type { OpenTimeline } from './timeline-book.ts';
import type { Unsent } from './unsent.ts';

/** What is known now, put together from who is there, what the server has told, and what it has not confirmed yet. */
export abstract class ChatReading extends Observable {
  protected abstract readonly session: Session;
  protected abstract readonly unsent: Unsent;
  protected abstract readonly sync: Synchroniser;

  /** What the reader’s own messages have called for that a coach cannot give, by conversation, until they close it. */
  readonly urgencies: Map<string, Urgency> = new Map();

  /** When the coaches answer again, in milliseconds since the epoch: of each conversation that the reader wrote in while they were away. */
  readonly opensAt: Map<string, number> = new Map();

  /** What the server would like to be told by this person now. */
  asked: Welcome['ask'];

  link: LinkState = 'closed';

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
