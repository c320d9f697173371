import type { Unconfirmed } from '../../connection/outbox.entry.ts';
import type { ChatStore } from '../../state/chat.store.ts';

/** Finds what the server has not confirmed of a conversation, by its place in the outbox. */
export function unconfirmed(store: ChatStore, conversation: string, order: number): Unconfirmed | undefined {
  const all = [...store.entriesOf(conversation), ...store.changesOf(conversation)];
  return all.find((entry) => entry.order === order);
}

/** Tries something again that was refused, or gives it up. */
export function settleRefused(act: string | undefined, entry: Unconfirmed, store: ChatStore): void {
  const { order, name, payload } = entry;
  if (name === 'message:delete') {
    const { conversationId, seq } = payload;
    void store.discard(order).then(() => (act === 'again' ? store.remove(conversationId, seq) : undefined));
  } else if (act === 'again') void store.resend(order, payload.text);
  else if (act === 'discard') void store.discard(order);
}
