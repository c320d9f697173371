import type { ConversationSummary, ListConversations, MessageEvent } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import type { Head, StoredEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';

/** A creation, at most two joinings, a message: the first message is among these. */
const OPENING = 4;

/** One row of the list, as its reader sees it. */
export function summarize({ store, people }: Pick<ConversationParts, 'store' | 'people'>) {
  return async (head: Head, identity: Identity, of: ListConversations['of']): Promise<ConversationSummary> => {
    const readSeq = await store.readPosition(head.id, identity.account);
    const unread =
      of === 'desk' ? await store.countWaiting(head.id) : await store.countMessages(head.id, readSeq, identity.account);
    const opening = await store.eventsAfter(head.id, 0, OPENING);
    const newest = await store.eventsAfter(head.id, head.lastMessageSeq - 1, 1);
    const origin = asMessage(opening.find((event) => event.type === 'message'))?.origin;
    const lastMessage = asMessage(newest[0]);
    return {
      id: head.id,
      kind: head.kind,
      people: await people(head.participants),
      lastSeq: head.lastSeq,
      readSeq,
      unread,
      updatedAt: head.updatedAt,
      ...(lastMessage && { lastMessage }),
      ...(origin && { origin }),
    };
  };
}

function asMessage(event: StoredEvent | undefined): MessageEvent | undefined {
  const shown = event && present(event);
  return shown?.type === 'message' ? shown : undefined;
}
