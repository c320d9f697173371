import { AppError, type Identity, isStaff } from '../core/index.ts';
import type { Head } from './conversation.store.ts';

/** Those who read a conversation for their own sake: both of a direct one, and of a coaching one the member who asked. */
export function ownersOf({ kind, participants }: Head): readonly string[] {
  return kind === 'coaching' ? participants.slice(0, 1) : participants;
}

/** Whether a person may see a conversation: their own, and for coaches every coaching one, until they are coaches no more. */
export function mayRead(head: Head, identity: Identity): boolean {
  return ownersOf(head).includes(identity.account) || (head.kind === 'coaching' && isStaff(identity));
}

/** The head, for somebody who may see it. Others cannot tell whether it exists. Error: `not_found`. */
export function readable(head: Head | undefined, identity: Identity): Head {
  if (!head || !mayRead(head, identity)) throw new AppError('not_found', { field: 'conversationId' });
  return head;
}
