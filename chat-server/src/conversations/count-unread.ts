import { LIMITS } from '@repere/protocol';
import { type Identity, isStaff } from '../core/index.ts';
import { mayRead } from './conversation.policy.ts';
import { gather } from './gather.ts';
import type { ConversationParts } from './parts.ts';
import { standingOf } from './standing.ts';

/**
 * The badge: unread messages in one's newest conversations, one for each request among them that waits for an answer and was not looked
 * at, and for coaches what waits at the desk. Counts the first page of each, which is enough for a badge.
 */
export function countUnread({ store, relations }: Pick<ConversationParts, 'store' | 'relations'>) {
  return async (identity: Identity): Promise<number> => {
    const { account } = identity;
    const relation = await relations.find(account);
    const { heads } = await gather(
      store.listOf.bind(store, account),
      (head) => mayRead(head, identity) && ['mine', 'requests'].includes(standingOf(head, relation)),
      LIMITS.conversationsPage,
    );
    let unread = 0;
    for (const head of heads) {
      if (head.kind === 'coaching' && isStaff(identity)) continue;
      const readSeq = await store.readPosition(head.id, account);
      const messages = await store.countMessages(head.id, readSeq, account);
      unread += standingOf(head, relation) === 'requests' ? Math.min(1, messages) : messages;
    }
    if (isStaff(identity))
      for (const head of await store.listKind('coaching', LIMITS.conversationsPage))
        unread += await store.countWaiting(head.id);
    return unread;
  };
}
