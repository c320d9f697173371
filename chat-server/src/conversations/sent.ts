import type { SendMessage, Sent } from '@repere/protocol';
import type { Appended } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';
import { readQuoted } from './read-quoted.ts';

const ANSWERED: ReadonlySet<string> = new Set(['message', 'edited', 'deleted']);

/** The answer to a sending or a change, first or repeated: the event as it stands in the store, for its author. */
export function answerSent(parts: Pick<ConversationParts, 'store'>) {
  const quotedBy = readQuoted(parts);
  return async ({ head, events }: Appended): Promise<Sent> => {
    const found = events.find(({ type }) => ANSWERED.has(type));
    if (!found) throw new Error(`the append to ${head.id} holds no message and no change of one`);
    const event = present(found, found.by);
    return { conversationId: head.id, event, ...(await quotedBy(head.id, [event], found.by)) };
  };
}

/** A request's body in one canonical form, so that a repeat can be told from another body under the same name. */
export function canonicalBody(...parts: unknown[]): string {
  return JSON.stringify(parts);
}

/** What a message says, for its body. What an earlier release could not say adds nothing where it is not said: its messages can still be repeated. */
export function saidBy({ text, origin, article, quotes }: Omit<SendMessage, 'conversationId' | 'clientId'>): unknown[] {
  const later = article !== undefined || quotes !== undefined ? [article, quotes] : [];
  return [text, origin, ...later];
}
