import type { MarkRead, ReadPosition } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { readable } from './conversation.policy.ts';
import type { ConversationParts } from './parts.ts';
import { raiseMarks } from './raise-marks.ts';

/**
 * Says how far a conversation has arrived, for the others as far as they may know. The answer is the same where it moved nothing: it must not
 * tell that one is blocked. Errors: `not_found`, `not_stored`.
 */
export function markDelivered(parts: Pick<ConversationParts, 'store' | 'relations' | 'broadcast'>) {
  const raise = raiseMarks(parts);
  return async ({ conversationId, seq }: MarkRead, identity: Identity): Promise<ReadPosition> => {
    const head = readable(await parts.store.head(conversationId, identity.account), identity);
    await raise(head, identity.account, { delivered: seq });
    return { conversationId, seq: Math.min(seq, head.lastSeq) };
  };
}
