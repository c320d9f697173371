import type { ChatStore } from '../../../state/chat.store.ts';
import type { DeskStore } from '../../../state/desk.store.ts';

/** Reads notes as far back as messages are shown. */
export class ReachBack {
  /** The conversation and the number before which notes were asked for last. */
  #reached = '';

  /** Asks for older notes of a conversation, where messages are shown from before the oldest one that is held. */
  look(store: ChatStore, desk: DeskStore, conversation: string): void {
    const stream = desk.stream(conversation);
    const shown = store.timeline(conversation);
    const [oldest] = shown?.timeline.events ?? [];
    const [first] = stream?.events ?? [];
    if (store.link !== 'current') this.#reached = '';
    if (!stream?.more || stream.loading || !oldest || !first) return;
    if (shown?.more && first.at <= oldest.at) return;
    // Once: where it was refused, the next connection asks again.
    const wanted = `${conversation} ${first.seq}`;
    if (wanted === this.#reached) return;
    this.#reached = wanted;
    void desk.older(conversation);
  }
}
