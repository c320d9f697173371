import type { DeleteMessage, EditMessage, ErrorCode, SendMessage, StartConversation } from '@repere/protocol';

/** A message on its way, or the start of a conversation with its first message. */
type OutgoingMessage =
  { name: 'message:send'; payload: SendMessage } | { name: 'conversation:start'; payload: StartConversation };

/** A change of a message that the server has. */
type OutgoingChange =
  { name: 'message:edit'; payload: EditMessage } | { name: 'message:delete'; payload: DeleteMessage };

/** What is to be sent. */
export type Outgoing = OutgoingMessage | OutgoingChange;

interface Place {
  /** Place in the queue, over all tabs. Given by the store. */
  order: number;
  /** The account that wrote it: nobody else ever sends or sees it. */
  account: string;
  /** The store that was known then. What an earlier release wrote has none. */
  epoch?: string | undefined;
  /** When “send” was pressed last, in milliseconds since the epoch, by this machine's clock. */
  writtenAt: number;
  /** `failed` only after a definitive refusal; everything else waits and is repeated. */
  status: 'waiting' | 'failed';
  /** Why the last attempt did not succeed. */
  error?: ErrorCode;
  /** Which part of it was refused, where the server said so. */
  field?: string | undefined;
}

/** A message that the server has not confirmed. */
export type OutboxEntry = OutgoingMessage & Place;

/** An edit or a deletion that the server has not confirmed. */
export type OutboxChange = OutgoingChange & Place;

/** Whatever the server has not confirmed. */
export type Unconfirmed = OutboxEntry | OutboxChange;

/** An entry before it has its place in the queue. */
export type NewEntry = Outgoing & Omit<Place, 'order'>;

export function isMessage(entry: Unconfirmed): entry is OutboxEntry {
  return entry.name === 'message:send' || entry.name === 'conversation:start';
}

export function isPendingChange(entry: Unconfirmed): entry is OutboxChange {
  return entry.name === 'message:edit' || entry.name === 'message:delete';
}

/**
 * Of entries, oldest first, those that may be sent now: of each conversation the oldest that waits, unless one of it is already on its way, or its
 * start has failed and nothing could arrive.
 */
export function sendable(entries: readonly Unconfirmed[], inFlight: ReadonlySet<string>): Unconfirmed[] {
  const settled = new Set(inFlight);
  const next: Unconfirmed[] = [];
  for (const entry of entries) {
    const { conversationId } = entry.payload;
    if (settled.has(conversationId)) continue;
    if (entry.status === 'waiting') next.push(entry);
    if (entry.status === 'waiting' || entry.name === 'conversation:start') settled.add(conversationId);
  }
  return next;
}
