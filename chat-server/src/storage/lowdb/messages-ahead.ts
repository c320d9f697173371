import type { AppendRequest, Head, NewEvent } from '../../conversations/conversation.store.ts';

/** What of a conversation is on its way to the disk, the oldest first. */
interface OnItsWay {
  keys: Pick<AppendRequest, 'author' | 'clientId'>[];
  /** The time of the newest event once all of it is durable. */
  updatedAt: number;
  /** What the log had refused when it took the first of it in: since another refusal none of it will ever be durable that is not already. */
  refusals: number;
  /** Ends when the newest of it does, well or not. */
  ended: Promise<unknown>;
}

/** What changes nothing in a conversation but its end. */
export type PlainMessage = NewEvent & { type: 'message' };

/**
 * Plain messages of direct conversations that were decided and handed to the log, and are not durable yet. What comes behind them is decided
 * upon the state that they lead to, so that of people who write at the same time nobody waits for a write of the other's. Nobody reads from
 * here: what is not durable is not shown.
 */
export class MessagesAhead {
  readonly #conversations = new Map<string, OnItsWay>();

  /**
   * Whether an append may be decided by what is on its way: not where it may be a repeat of it, or rests on more than the head, or where the
   * log has refused something since.
   */
  admits({ conversation, author, clientId, byHead }: AppendRequest, refusals: number): boolean {
    const ahead = this.#conversations.get(conversation);
    if (!ahead) return true;
    const isRepeat = ahead.keys.some((key) => key.clientId === clientId && key.author === author);
    return byHead === true && !isRepeat && ahead.refusals === refusals;
  }

  /** A head as it will be once everything on its way is durable. */
  lead(head: Head): Head {
    const ahead = this.#conversations.get(head.id);
    if (!ahead) return head;
    const lastSeq = head.lastSeq + ahead.keys.length;
    return { ...head, lastSeq, lastMessageSeq: lastSeq, updatedAt: Math.max(head.updatedAt, ahead.updatedAt) };
  }

  /** The message that an append adds, where others may be decided behind it before it is durable. */
  plainOf({ byHead, erased }: AppendRequest, head: Head | undefined, [event, ...more]: NewEvent[]) {
    const free = byHead === true && !erased && head?.kind === 'direct' && head.accepted && more.length === 0;
    return free && event?.type === 'message' && !event.withheld ? event : undefined;
  }

  /** Takes in a message that the log has; it is {@link remove}d before `written` ends, in the moment in which the index hears of it. */
  add({ conversation, author, clientId, at }: AppendRequest, refusals: number, written: Promise<unknown>): void {
    const ahead = this.#conversations.get(conversation) ?? { keys: [], updatedAt: at, refusals, ended: written };
    ahead.keys.push({ author, clientId });
    ahead.updatedAt = Math.max(ahead.updatedAt, at);
    ahead.ended = written;
    this.#conversations.set(conversation, ahead);
  }

  /** Lets the oldest of a conversation go. */
  remove(conversation: string): void {
    const ahead = this.#conversations.get(conversation);
    ahead?.keys.shift();
    if (ahead?.keys.length === 0) this.#conversations.delete(conversation);
  }

  /** Resolves once nothing is on its way: of one conversation, or of any. */
  async settled(conversation?: string): Promise<void> {
    for (const id of conversation === undefined ? [...this.#conversations.keys()] : [conversation])
      for (let ahead; (ahead = this.#conversations.get(id));) await ahead.ended.catch(() => undefined);
  }
}
