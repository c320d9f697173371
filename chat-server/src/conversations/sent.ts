import type { SendMessage, Sent } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import type { Appended } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';
import { readQuoted } from './read-quoted.ts';

/**
 * The answer to a sending or a change, first or repeated: the event as it stands in the store, for its author. Error: `client_id_reused`
 * where its name is that of something else, of which nothing but its kind is known any more.
 */
export function answerSent(parts: Pick<ConversationParts, 'store'>, answered: 'message' | 'edited' | 'deleted') {
  const quotedBy = readQuoted(parts);
  return async ({ head, events }: Appended): Promise<Sent> => {
    const found = events.find(({ type }) => type === answered);
    if (!found) throw new AppError('client_id_reused');
    const event = present(found, found.by);
    return { conversationId: head.id, event, ...(await quotedBy(head.id, [event], found.by)) };
  };
}

/** A request's body in one canonical form, so that a repeat can be told from another body under the same name. */
export function canonicalBody(...parts: unknown[]): string {
  return JSON.stringify(parts);
}

/** What a message says; `quotes` is the number of another one. */
type Said = Omit<SendMessage, 'conversationId' | 'clientId' | 'quotes'> & { quotes?: number | undefined };

/** What a message says, for its body. What an earlier release could not say adds nothing where it is not said: its messages can still be repeated. */
export function saidBy({ text, origin, article, quotes }: Said): unknown[] {
  const later = article !== undefined || quotes !== undefined ? [article, quotes] : [];
  return [text, origin, ...later];
}
