import { AppError, type Identity, isStaff } from '../core/index.ts';
import type { Head } from './conversation.store.ts';

/** Whether a person may see a conversation: their own, and for coaches every coaching one. */
function mayRead(head: Head, identity: Identity): boolean {
  return head.participants.includes(identity.account) || (head.kind === 'coaching' && isStaff(identity));
}

/** The head, for somebody who may see it. Others cannot tell whether it exists. Error: `not_found`. */
export function readable(head: Head | undefined, identity: Identity): Head {
  if (!head || !mayRead(head, identity)) throw new AppError('not_found', { field: 'conversationId' });
  return head;
}
