import type { Article } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import type { DeskStore } from './desk.store.ts';
import { Observable } from './observable.ts';

/** What a coach writes: words for the member, or for the other coaches. */
export type Mode = 'reply' | 'note';

/** Where a coach is with a reply: which of the two they write in each conversation, what goes along, and who answered meanwhile. */
export class DeskWriting extends Observable {
  readonly #store: ChatStore;
  readonly #noting = new Set<string>();
  readonly #articles = new Map<string, Article>();
  /** The newest number of a conversation when its reply was begun, or when the coach last looked up from it. */
  readonly #begun = new Map<string, number>();

  constructor(store: ChatStore) {
    super();
    this.#store = store;
    store.follow(() => {
      if (store.me) return;
      this.#noting.clear();
      this.#articles.clear();
      this.#begun.clear();
    });
  }

  mode(conversation: string): Mode {
    return this.#noting.has(conversation) ? 'note' : 'reply';
  }

  write(conversation: string, mode: Mode): void {
    if (mode === 'note') this.#noting.add(conversation);
    else this.#noting.delete(conversation);
    this.changed();
  }

  /** What the next reply answers with. */
  article(conversation: string): Article | undefined {
    return this.#articles.get(conversation);
  }

  attach(conversation: string, article: Article | undefined): void {
    if (article) this.#articles.set(conversation, article);
    else this.#articles.delete(conversation);
    this.changed();
  }

  /** The reply of a conversation has these words now. */
  compose(conversation: string, text: string): void {
    if (!text) this.#begun.delete(conversation);
    else if (!this.#begun.has(conversation)) this.look(conversation);
  }

  /** The coach has seen what is newest. */
  look(conversation: string): void {
    this.#begun.set(conversation, this.#store.timeline(conversation)?.timeline.last ?? 0);
    this.changed();
  }

  /** The other coaches who have answered since the reply was begun, each once. */
  answered(conversation: string, desk: Pick<DeskStore, 'member'>): string[] {
    const begun = this.#begun.get(conversation);
    if (begun === undefined) return [];
    const apart = new Set([this.#store.me?.id, desk.member(conversation)?.id]);
    const events = this.#store.timeline(conversation)?.timeline.events ?? [];
    const answers = events.filter(({ seq, type, by }) => seq > begun && type === 'message' && !apart.has(by));
    return [...new Set(answers.map(({ by }) => by))];
  }
}

const held = new WeakMap<ChatStore, DeskWriting>();

/** The one of a store. */
export function writingOf(store: ChatStore): DeskWriting {
  const writing = held.get(store) ?? new DeskWriting(store);
  held.set(store, writing);
  return writing;
}
