import type { MarkRead, ReadPosition } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { readable } from './conversation.policy.ts';
import type { ConversationParts } from './parts.ts';

/** Moves one's read position forward, never past the end, and tells one's other windows. Errors: `not_found`, `not_stored`. */
export function markRead({ store, broadcast }: Pick<ConversationParts, 'store' | 'broadcast'>) {
  return async ({ conversationId, seq }: MarkRead, identity: Identity): Promise<ReadPosition> => {
    const head = readable(await store.head(conversationId), identity);
    const before = await store.readPosition(conversationId, identity.account);
    const reached = await store.markRead(conversationId, identity.account, Math.min(seq, head.lastSeq));
    const position = { conversationId, seq: reached };
    if (reached > before) broadcast().to({ accounts: [identity.account] }, 'conversation:read', position);
    return position;
  };
}
