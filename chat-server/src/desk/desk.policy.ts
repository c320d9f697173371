import type { Account, AccountStore } from '../accounts/index.ts';
import type { Head } from '../conversations/index.ts';
import { AppError, isStaff } from '../core/index.ts';

/** The head of what coaches work on: a coaching conversation, and no direct one, not even their own. Error: `not_found`. */
export function atDesk(head: Head | undefined): Head {
  if (head?.kind !== 'coaching') throw new AppError('not_found', { field: 'conversationId' });
  return head;
}

/** Whether an account can have conversations in its care. */
export function isAtWork(account: Account | undefined): boolean {
  return account !== undefined && isStaff(account) && account.suspendedAt === undefined;
}

/** In whose care a conversation is: in nobody's, where that account is gone, suspended, or works here no more. */
export function carer({ accounts }: { accounts: Pick<AccountStore, 'find'> }) {
  return async ({ assignee }: Head): Promise<string | undefined> =>
    assignee !== undefined && isAtWork(await accounts.find(assignee)) ? assignee : undefined;
}
