import { type Identity, isStaff } from '../core/index.ts';
import type { Head, NewEvent } from './conversation.store.ts';

/**
 * A message in a coaching conversation with what it brings along, in one step: a coach who answers joins, and takes into their care what is
 * in nobody's, because whoever answers is whom the member goes on with; a member who writes again opens what was closed.
 */
export function withCare(head: Head, identity: Identity, message: NewEvent): NewEvent[] {
  const { account } = identity;
  const added: NewEvent[] = [message];
  if (!head.participants.includes(account)) added.unshift({ stream: 'shared', type: 'joined', account });
  if (head.participants[0] === account) {
    if (head.closed) added.unshift({ stream: 'shared', type: 'reopened' });
  } else if (isStaff(identity) && head.assignee === undefined) {
    added.push({ stream: 'shared', type: 'assigned', account });
  }
  return added;
}
