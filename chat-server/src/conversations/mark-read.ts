import type { MarkRead, ReadPosition } from '@repere/protocol';
import { type Identity, Turns } from '../core/index.ts';
import { readable } from './conversation.policy.ts';
import type { ConversationParts } from './parts.ts';
import { raiseMarks } from './raise-marks.ts';

/**
 * Moves one's read position forward, never past the end, and tells one's other windows; and tells the others as far as they may know. Errors:
 * `not_found`, `not_stored`.
 */
export function markRead(parts: Pick<ConversationParts, 'store' | 'relations' | 'broadcast'>) {
  const { store, broadcast } = parts;
  const raise = raiseMarks(parts);
  /** One account's in one conversation, one after the other: of two equal packets the second tells nobody. */
  const turns = new Turns();
  return ({ conversationId, seq }: MarkRead, identity: Identity): Promise<ReadPosition> =>
    turns.take(`${conversationId} ${identity.account}`, async () => {
      const { account } = identity;
      const head = readable(await store.head(conversationId, account), identity);
      const before = await store.readPosition(conversationId, account);
      const reading = store.markRead(conversationId, account, Math.min(seq, head.lastSeq));
      // Both wait for the same flush.
      const [reached] = await Promise.all([reading, raise(head, account, { read: seq })]);
      const position = { conversationId, seq: reached };
      if (reached > before) broadcast().to({ accounts: [account] }, 'conversation:read', position);
      return position;
    });
}
