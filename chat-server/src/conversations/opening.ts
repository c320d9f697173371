import { type Identity, isStaff } from '../core/index.ts';
import type { Head } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';

/** What a sender is told of the coaches' hours: when they answer again, where a member asks them outside these. */
export function opening({ answersAgainAt }: Pick<ConversationParts, 'answersAgainAt'>) {
  return async ({ kind }: Head, identity: Identity): Promise<{ opensAt?: number }> => {
    const opensAt = kind === 'coaching' && !isStaff(identity) ? await answersAgainAt?.() : undefined;
    return opensAt === undefined ? {} : { opensAt };
  };
}
