import type { DeskQueue, MemberCard, ReadingPage } from '@repere/protocol';
import { readPage } from '../connection/read-page.ts';
import type { PageExcerpt } from '../connection/read-page.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import type { DeskRow } from './desk.after.ts';
import { Observable } from './observable.ts';

/** Pages of the queues that one look for older questions reads. */
const PAGES_A_LOOK = 4;

/** Where every look begins. */
const AHEAD: { queue: DeskQueue }[] = [{ queue: 'closed' }, { queue: 'all' }];

/** Excerpts that are kept. */
const EXCERPTS = 50;

/** What is known of whoever asks: one card at a time, followed while it is shown. */
export class MemberCards extends Observable {
  readonly #store: Pick<ChatStore, 'access' | 'link' | 'follow'>;
  readonly #excerpts = new Map<string, PageExcerpt | undefined>();
  /** What looks for older questions have read, of every member. */
  readonly #rows = new Map<string, DeskRow>();
  /** The queues that are left to look at, from where they were left: older questions are closed as a rule. */
  #ahead: { queue: DeskQueue; cursor?: string | undefined }[] = AHEAD;
  /** What was heard of pages since the card was asked for: newer than the answer. */
  readonly #heard = new Map<string, ReadingPage | null>();
  #asked = 0;
  #epoch = '';

  conversation = '';
  card: MemberCard | undefined;
  failure: Refusal | undefined;
  looking = false;
  /** Whether the queues have been looked at at all. */
  looked = false;
  /** Why the last look came to nothing. */
  lookFailure: Refusal | undefined;

  constructor(store: Pick<ChatStore, 'access' | 'link' | 'follow'>) {
    super();
    this.#store = store;
    const { hear } = store.access;
    hear('desk:page', ({ account, page }) => this.#turned(account, page));
    hear('conversation:event', ({ event }) => {
      // What was looked at is not all of them any more.
      if (event.type === 'closed') this.#ahead = AHEAD;
      // A rating, or another question: the card counts them.
      if (event.type === 'rated' || (event.type === 'created' && event.by === this.card?.person.id)) void this.read();
    });
    // What was told meanwhile is lost.
    hear('welcome', ({ epoch }) => {
      if (epoch !== this.#epoch) this.#forgetRows();
      this.#epoch = epoch;
      void this.read();
    });
  }

  /** Shows the card of whoever asks in a conversation; an empty identifier shows none. */
  async show(conversation: string): Promise<void> {
    if (conversation === this.conversation) return;
    this.conversation = conversation;
    this.card = undefined;
    this.failure = undefined;
    this.lookFailure = undefined;
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
      // The newest of the closed ones are most of what there is: they are read once.
      if (card.conversations > 1 && !this.looked) void this.look(1);
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

  /** Questions of the member on the card that were found. */
  get found(): DeskRow[] {
    const member = this.card?.person.id;
    return [...this.#rows.values()].filter(({ people }) => people[0]?.id === member);
  }

  /** Whether the queues have been looked at to their end. */
  get lookedThrough(): boolean {
    return this.#ahead.length === 0;
  }

  /** Looks for older questions, some pages further down the queues. */
  async look(pages: number = PAGES_A_LOOK): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    this.lookFailure = undefined;
    this.changed();
    try {
      for (let page = 0; page < pages; page += 1) {
        const [next, ...others] = this.#ahead;
        if (!next) break;
        const { queue, cursor } = next;
        const answer = await this.#store.access.request('desk:queue', { queue, ...(cursor && { cursor }) });
        for (const row of answer.conversations) if (row.desk) this.#rows.set(row.id, { ...row, desk: row.desk });
        this.#ahead = answer.cursor ? [{ queue, cursor: answer.cursor }, ...others] : others;
      }
      this.looked = true;
    } catch (cause) {
      this.lookFailure = asRefusal(cause);
    }
    this.looking = false;
    this.changed();
  }

  #forgetRows(): void {
    this.#rows.clear();
    this.#ahead = AHEAD;
    this.looked = false;
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
