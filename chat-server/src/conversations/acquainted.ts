import { LIMITS } from '@repere/protocol';
import { type Identity, isStaff } from '../core/index.ts';
import { directId } from '../relations/index.ts';
import { mayRead } from './conversation.policy.ts';
import type { ConversationStore } from './conversation.store.ts';

/**
 * Whether a person may see a conversation that somebody else takes part in: the direct one of the two, a coaching one among the
 * member's newest, and for coaches any question of a member.
 */
export function acquainted(store: ConversationStore) {
  return async (identity: Identity, other: string): Promise<boolean> => {
    const { account } = identity;
    if (await store.head(directId(account, other))) return true;
    const [member, met] = isStaff(identity) ? [other, other] : [account, other];
    const heads = await store.listOf(member, LIMITS.conversationsPage);
    return heads.some((head) => head.kind === 'coaching' && mayRead(head, identity) && head.participants.includes(met));
  };
}
