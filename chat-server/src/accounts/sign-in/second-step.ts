import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'events'>;

/** Opens the ticket that a code of the second factor completes, for whoever has done the first step. Error: `wrong_credentials` where the password was changed meanwhile. */
export function secondStep({ accounts, tickets, events }: Parts) {
  return async (account: Account): Promise<string> => {
    const { ticket } = await tickets.open({ purpose: 'sign-in', account: account.id });
    // Whoever changes a password closes all tickets, but not one that is just being written.
    if ((await accounts.find(account.id))?.passwordChangedAt !== account.passwordChangedAt) {
      await tickets.close(ticket);
      throw new AppError('wrong_credentials');
    }
    events.secondStepAsked(account.id);
    return ticket;
  };
}
