/** Messages that come at once, beyond which they are counted and not read out. */
const FEW = 3;

/** What came, as far as it is to be said. */
export type News<Message> = { each: readonly Message[] } | { count: number };

/**
 * Decides what of a conversation is said aloud: what others wrote since it was first shown, each once. Of a flood, as after a lost connection, only
 * how much it is.
 */
export class Announcer<Message extends { seq: number }> {
  #conversation: string | undefined;
  #said = -1;

  /** Takes everything up to `last`; returns what is new of what is shown, oldest first, or nothing. */
  hear(conversation: string, shown: () => readonly Message[], last: number): News<Message> | undefined {
    // Another conversation, or another store that has begun its numbers again: what is there was there.
    if (conversation !== this.#conversation || last < this.#said) this.#said = -1;
    this.#conversation = conversation;
    const before = this.#said;
    this.#said = Math.max(before, last);
    if (before < 0 || last <= before) return undefined;
    const fresh = shown().filter(({ seq }) => seq > before);
    if (!fresh.length) return undefined;
    return fresh.length > FEW ? { count: fresh.length } : { each: fresh };
  }
}
