import lists from 'virtual:urgent-lists';
import { readUrgentWords } from '@repere/protocol';
import type { Urgency } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';

/** What a text calls for that a coach cannot give, by the lists of this build: the server's may be newer, and its word comes later. */
export const urgencyOf = readUrgentWords(lists);

/**
 * Looks at what a member has pressed "send" for, before the server has it: whoever writes of an emergency is shown at once whom to call, also
 * without a connection. What the desk is told is the server's alone.
 */
class UrgentWatch {
  readonly #store: ChatStore;
  /** Messages that were looked at, or were written before this page was opened. */
  readonly #looked: Set<string>;
  /** What was closed before the server's answer was there, which will say the same again. */
  readonly #closed = new Map<string, Urgency>();
  readonly #shown = new Map<string, Urgency>();

  constructor(store: ChatStore) {
    this.#store = store;
    const earlier = store.entries.filter(({ writtenAt }) => writtenAt < performance.timeOrigin);
    this.#looked = new Set(earlier.map(({ payload }) => payload.clientId));
    this.#look();
    store.follow(() => this.#look());
  }

  #look(): void {
    const { entries, urgencies, me } = this.#store;
    for (const { payload } of entries) {
      const { clientId, conversationId, text } = payload;
      if (this.#looked.has(clientId)) continue;
      this.#looked.add(clientId);
      const urgency = me?.role === 'member' ? urgencyOf(text) : undefined;
      if (urgency) this.#show(conversationId, urgency);
    }
    for (const [conversation, urgency] of this.#shown) {
      if (urgencies.has(conversation)) continue;
      this.#shown.delete(conversation);
      if (this.#store.entriesOf(conversation).length) this.#closed.set(conversation, urgency);
    }
    for (const [conversation, urgency] of this.#closed) {
      if (urgencies.get(conversation) === urgency) urgencies.delete(conversation);
      if (!this.#store.entriesOf(conversation).length) this.#closed.delete(conversation);
    }
  }

  #show(conversation: string, urgency: Urgency): void {
    this.#closed.delete(conversation);
    this.#shown.set(conversation, urgency);
    this.#store.alert(conversation, urgency);
  }
}

const held = new WeakMap<ChatStore, UrgentWatch>();

/** Begins to look at what is sent, once. */
export function watchWords(store: ChatStore): void {
  if (!held.has(store)) held.set(store, new UrgentWatch(store));
}
