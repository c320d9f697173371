import type { ErrorCode, SendMessage, StartConversation } from '@repere/protocol';

/** What is to be sent: a message, or the start of a conversation with its first message. */
export type Outgoing =
  { name: 'message:send'; payload: SendMessage } | { name: 'conversation:start'; payload: StartConversation };

/** A message that the server has not confirmed. */
export type OutboxEntry = Outgoing & {
  /** Place in the queue, over all tabs. Given by the store. */
  order: number;
  /** The account that wrote it: nobody else ever sends or sees it. */
  account: string;
  /** When it was written, in milliseconds since the epoch, by this machine's clock. */
  writtenAt: number;
  /** `failed` only after a definitive refusal; everything else waits and is repeated. */
  status: 'waiting' | 'failed';
  /** Why the last attempt did not succeed. */
  error?: ErrorCode;
};

/** An entry before it has its place in the queue. */
export type NewEntry = OutboxEntry extends infer Entry
  ? Entry extends OutboxEntry
    ? Omit<Entry, 'order'>
    : never
  : never;

/**
 * The entries that may be sent now: of each conversation the oldest that waits, unless one of it is already on its way, or its
 * start has failed and nothing could arrive.
 */
export function sendable(entries: readonly OutboxEntry[], inFlight: ReadonlySet<string>): OutboxEntry[] {
  const settled = new Set(inFlight);
  const next: OutboxEntry[] = [];
  for (const entry of entries.toSorted((a, b) => a.order - b.order)) {
    const { conversationId } = entry.payload;
    if (settled.has(conversationId)) continue;
    if (entry.status === 'waiting') next.push(entry);
    if (entry.status === 'waiting' || entry.name === 'conversation:start') settled.add(conversationId);
  }
  return next;
}
