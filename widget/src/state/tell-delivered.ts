import type { ConversationSummary } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';

/** Milliseconds between two tellings, and conversations told of at once. */
const PAUSE = 1_000;
const AT_ONCE = 10;

/**
 * Says how far others' messages have arrived here: the highest number alone, and nothing of what was read, which has said it better. Strangers
 * who wait to be accepted are told nothing.
 */
export class DeliveredTeller {
  readonly #store: ChatStore;
  readonly #told = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ChatStore) {
    this.#store = store;
  }

  /** Something may have arrived. */
  look(): void {
    if (this.#timer !== undefined || this.#store.link !== 'current' || !this.#due.length) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
      this.look();
    }, PAUSE);
  }

  /** Another store or another person: nothing was told there. */
  clear(): void {
    this.#told.clear();
  }

  get #due(): ConversationSummary[] {
    return this.#store.conversations.filter(
      ({ id, request, blocked, unread, lastSeq, readSeq }) =>
        !request && !blocked && unread > 0 && lastSeq > Math.max(readSeq, this.#told.get(id) ?? 0),
    );
  }

  #tell(): void {
    if (this.#store.link !== 'current') return;
    for (const { id, lastSeq } of this.#due.slice(0, AT_ONCE)) {
      this.#told.set(id, lastSeq);
      this.#store.access
        .request('conversation:mark-delivered', { conversationId: id, seq: lastSeq })
        // The next change says it again.
        .catch(() => this.#told.delete(id));
    }
  }
}
