import type { ChatStore } from './chat.store.ts';

/** Milliseconds between two tellings, messages told of at once, and most that wait: well under the rate of the request. */
const PAUSE = 1_000;
const AT_ONCE = 3;
const WAITING = 30;

/** Says which messages were shown, a few at a time. It is for measuring: what cannot be said now is never said. */
export class ShownTeller {
  readonly #store: ChatStore;
  #waiting: { conversationId: string; seq: number; at: number }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ChatStore) {
    this.#store = store;
  }

  /** A message is on the screen from now on. */
  add(conversationId: string, seq: number): void {
    if (this.#waiting.length < WAITING) this.#waiting.push({ conversationId, seq, at: performance.now() });
    this.#timer ??= setTimeout(() => this.#tell(), PAUSE);
  }

  #tell(): void {
    if (this.#store.link !== 'current') this.#waiting = [];
    for (const { at, ...place } of this.#waiting.splice(0, AT_ONCE)) {
      const ago = Math.round(performance.now() - at);
      this.#store.access.request('message:shown', { ...place, ago }).catch(() => undefined);
    }
    this.#timer = this.#waiting.length ? setTimeout(() => this.#tell(), PAUSE) : undefined;
  }
}
