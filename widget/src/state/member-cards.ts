import type { ConversationSummary, MemberCard, ReadingPage } from '@repere/protocol';
import { readPage } from '../connection/read-page.ts';
import type { PageExcerpt } from '../connection/read-page.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import { Observable } from './observable.ts';

/** Pages of the list that one look for older questions reads. */
const PAGES_A_LOOK = 4;

/** Excerpts that are kept. */
const EXCERPTS = 50;

/** What is known of whoever asks: one card at a time, followed while it is shown. */
export class MemberCards extends Observable {
  readonly #store: Pick<ChatStore, 'access' | 'link' | 'follow'>;
  readonly #excerpts = new Map<string, PageExcerpt | undefined>();
  /** Questions of the member on the card that a look into the list has found, by identifier. */
  readonly #found = new Map<string, ConversationSummary>();
  /** What was heard of pages since the card was asked for: newer than the answer. */
  readonly #heard = new Map<string, ReadingPage | null>();
  #asked = 0;
  #cursor: string | undefined;

  conversation = '';
  card: MemberCard | undefined;
  failure: Refusal | undefined;
  looking = false;
  /** Whether the list has been looked at at all. */
  looked = false;
  /** Whether the list has been looked at to its end. */
  lookedThrough = false;
  /** Why the last look came to nothing. */
  lookFailure: Refusal | undefined;

  constructor(store: Pick<ChatStore, 'access' | 'link' | 'follow'>) {
    super();
    this.#store = store;
    const { hear } = store.access;
    hear('desk:page', ({ account, page }) => this.#turned(account, page));
    hear('conversation:event', ({ event }) => {
      // A rating, or another question: the card counts them.
      if (event.type === 'rated' || (event.type === 'created' && event.by === this.card?.person.id)) void this.read();
    });
    // What was told meanwhile is lost.
    hear('welcome', () => void this.read());
  }

  /** Shows the card of whoever asks in a conversation; an empty identifier shows none. */
  async show(conversation: string): Promise<void> {
    if (conversation === this.conversation) return;
    this.conversation = conversation;
    this.card = undefined;
    this.failure = undefined;
    this.#forgetFound();
    this.changed();
    await this.read();
  }

  /** Reads the card anew. */
  async read(): Promise<void> {
    const { conversation } = this;
    if (!conversation) return;
    const asked = (this.#asked += 1);
    this.#heard.clear();
    const answer = await this.#store.access
      .request('desk:card', { conversationId: conversation })
      .catch((cause: unknown) => asRefusal(cause));
    if (asked !== this.#asked) return;
    if ('person' in answer) {
      const { page: told, ...card } = answer;
      const page = this.#heard.has(answer.person.id) ? this.#heard.get(answer.person.id) : told;
      this.card = { ...card, ...(page && { page }) };
      this.failure = undefined;
      if (page) void this.#excerpt(page.url);
    } else {
      this.failure = answer;
      // Whoever is gone is shown no more; where there is no answer, what was known is still the best.
      if (answer.code === 'not_found') this.card = undefined;
    }
    this.changed();
  }

  /** What the member reads at this moment; nothing while nobody can know. */
  get page(): ReadingPage | undefined {
    return this.#store.link === 'current' ? this.card?.page : undefined;
  }

  /** What a page says of itself, once it has been read. */
  excerptOf(url: string): PageExcerpt | undefined {
    return this.#excerpts.get(url);
  }

  /** Questions of this member that were found in the list, the newest first. */
  get found(): ConversationSummary[] {
    return [...this.#found.values()];
  }

  /** Looks for older questions of this member, some way further down the list of all. */
  async look(): Promise<void> {
    const member = this.card?.person.id;
    const { conversation } = this;
    if (!member || this.looking || this.lookedThrough) return;
    this.looking = true;
    this.lookFailure = undefined;
    this.changed();
    try {
      for (let page = 0; page < PAGES_A_LOOK && !this.lookedThrough; page += 1) {
        const query = { of: 'desk' as const, ...(this.#cursor && { cursor: this.#cursor }) };
        const answer = await this.#store.access.request('conversations:list', query);
        if (conversation !== this.conversation) return;
        for (const summary of answer.conversations)
          if (summary.people[0]?.id === member && summary.id !== conversation) this.#found.set(summary.id, summary);
        this.#cursor = answer.cursor;
        this.looked = true;
        this.lookedThrough = !answer.cursor;
      }
    } catch (cause) {
      if (conversation === this.conversation) this.lookFailure = asRefusal(cause);
    } finally {
      if (conversation === this.conversation) this.looking = false;
      this.changed();
    }
  }

  #forgetFound(): void {
    this.#found.clear();
    this.#cursor = undefined;
    this.looking = false;
    this.looked = false;
    this.lookedThrough = false;
    this.lookFailure = undefined;
  }

  #turned(account: string, page: ReadingPage | null): void {
    this.#heard.set(account, page);
    if (!this.card || account !== this.card.person.id) return;
    const { page: _, ...card } = this.card;
    this.card = { ...card, ...(page && { page }) };
    if (page) void this.#excerpt(page.url);
    this.changed();
  }

  async #excerpt(url: string): Promise<void> {
    if (this.#excerpts.has(url)) return;
    if (this.#excerpts.size >= EXCERPTS) this.#excerpts.clear();
    this.#excerpts.set(url, undefined);
    const excerpt = await readPage(url);
    // Where there was no network, the next look asks again.
    if (excerpt) this.#excerpts.set(url, excerpt);
    else this.#excerpts.delete(url);
    this.changed();
  }
}

const held = new WeakMap<object, MemberCards>();

/** The cards of a store. */
export function cardsOf(store: ChatStore): MemberCards {
  const cards = held.get(store) ?? new MemberCards(store);
  held.set(store, cards);
  return cards;
}
