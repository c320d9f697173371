import type { Account, AccountStore } from '../accounts/index.ts';
import { type Identity, isStaff } from '../core/index.ts';
import type { Head, NewEvent } from './conversation.store.ts';

/** Whether an account can have conversations in its care. */
export function isAtWork(account: Account | undefined): boolean {
  return account !== undefined && isStaff(account) && account.suspendedAt === undefined;
}

/** In whose care a conversation is: in nobody's, where that account is gone, suspended, or works here no more. */
export function carer({ accounts }: { accounts: Pick<AccountStore, 'find'> }) {
  return async ({ assignee }: Head): Promise<Account | undefined> => {
    const account = assignee === undefined ? undefined : await accounts.find(assignee);
    return isAtWork(account) ? account : undefined;
  };
}

/**
 * A message in a coaching conversation with what it brings along, in one step: a coach who answers joins, and takes into their care what is
 * in nobody's, because whoever answers is whom the member goes on with; a member who writes again opens what was closed.
 */
export function withCare(head: Head, carer: Account | undefined, identity: Identity, message: NewEvent): NewEvent[] {
  const { account } = identity;
  const added: NewEvent[] = [message];
  if (!head.participants.includes(account)) added.unshift({ stream: 'shared', type: 'joined', account });
  if (head.participants[0] === account) {
    if (head.closed) added.unshift({ stream: 'shared', type: 'reopened' });
  } else if (isStaff(identity) && !carer) {
    added.push({ stream: 'shared', type: 'assigned', account });
  }
  return added;
}
