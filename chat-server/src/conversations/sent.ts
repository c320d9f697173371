import type { Sent } from '@repere/protocol';
import type { Appended } from './conversation.store.ts';
import { present } from './present.ts';

/** The answer to a sending, first or repeated: the message as it stands in the store, for its author. */
export function toSent({ head, events }: Appended): Sent {
  const message = events.find((event) => event.type === 'message');
  if (!message) throw new Error(`the append to ${head.id} holds no message`);
  return { conversationId: head.id, event: present(message, message.by) };
}

/** A request's body in one canonical form, so that a repeat can be told from another body under the same name. */
export function canonicalBody(...parts: unknown[]): string {
  return JSON.stringify(parts);
}
