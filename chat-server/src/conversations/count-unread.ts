import { LIMITS } from '@repere/protocol';
import { type Identity, isStaff } from '../core/index.ts';
import type { ConversationStore } from './conversation.store.ts';

/** The badge: unread messages in one's newest conversations and, for coaches, what waits at the desk. Counts the first page of each, which is enough for a badge. */
export function countUnread(store: ConversationStore) {
  return async (identity: Identity): Promise<number> => {
    let unread = 0;
    for (const head of await store.listOf(identity.account, LIMITS.conversationsPage)) {
      if (head.kind === 'coaching' && isStaff(identity)) continue;
      const readSeq = await store.readPosition(head.id, identity.account);
      unread += await store.countMessages(head.id, readSeq, identity.account);
    }
    if (isStaff(identity))
      for (const head of await store.listKind('coaching', LIMITS.conversationsPage))
        unread += await store.countWaiting(head.id);
    return unread;
  };
}
