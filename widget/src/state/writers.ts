import { LIMITS } from '@repere/protocol';
import type { TypingChange } from '@repere/protocol';

interface Writer extends TypingChange {
  /** Ends it unless it is said again. */
  timer: ReturnType<typeof setTimeout>;
}

/** Who is writing, in which conversation; it ends by itself. */
export class Writers {
  readonly #changed: () => void;
  readonly #writers = new Map<string, Writer>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes over what was told. */
  take(change: TypingChange): void {
    const { conversationId, account } = change;
    if (!change.typing) return this.end(conversationId, account);
    const key = `${conversationId} ${account}`;
    const known = this.#writers.get(key);
    clearTimeout(known?.timer);
    this.#writers.set(key, {
      ...change,
      timer: setTimeout(() => this.end(conversationId, account), LIMITS.typingFor),
    });
    if (!known || known.note !== change.note) this.#changed();
  }

  /** Somebody is not writing any more. */
  end(conversation: string, account: string): void {
    const key = `${conversation} ${account}`;
    const known = this.#writers.get(key);
    if (!known) return;
    clearTimeout(known.timer);
    this.#writers.delete(key);
    this.#changed();
  }

  clear(): void {
    for (const { timer } of this.#writers.values()) clearTimeout(timer);
    this.#writers.clear();
  }

  /** The accounts that write in a conversation, in the order in which they began; those who write a note apart. */
  in(conversation: string, note: boolean): string[] {
    return [...this.#writers.values()]
      .filter((writer) => writer.conversationId === conversation && (writer.note ?? false) === note)
      .map(({ account }) => account);
  }
}
