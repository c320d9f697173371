import type { Account, AccountStore, ErasureStore } from '../accounts/index.ts';
import { AppError, type Clock, type Ids } from '../core/index.ts';
import type { LineOf } from './data-line.ts';
import { LineRefused } from './import-problem.ts';

export interface ImportAccountParts {
  accounts: AccountStore;
  erasures: ErasureStore;
  clock: Clock;
  ids: Ids;
}

/** Whether a line brought something, or what it says was there. */
export type Outcome = 'added' | 'present';

/**
 * Adds an account, or finds that it is there: by its id, or by its address where the line has no id. What is there stays as it is.
 * With `check` nothing is written. Throws {@link LineRefused}; errors: `handle_taken`, `not_stored`.
 */
export function importAccount({ accounts, erasures, clock, ids }: ImportAccountParts) {
  return async ({ type: _, ...line }: LineOf<'account'>, check: boolean): Promise<Outcome> => {
    const { id, email, external, handle } = line;
    if (id !== undefined) {
      if (await accounts.find(id)) return 'present';
      if (await erasures.find(id)) throw new LineRefused('id', 'this account was erased here: nothing brings it back');
    }
    const sameAddress = email === undefined ? undefined : await accounts.findByEmail(email);
    if (sameAddress && id === undefined) return 'present';
    if (sameAddress) throw new LineRefused('email', `account ${sameAddress.id} has this address here`);
    if (external && (await accounts.findExternal(external.origin, external.subject)))
      throw new LineRefused('external', 'another account here stands for this person');
    if (await accounts.findByHandle(handle)) throw new AppError('handle_taken');
    if (check) return 'added';
    const account = { ...line, id: id ?? ids.uuid(), createdAt: line.createdAt ?? clock.now() };
    if (await accounts.insert(withoutGaps(account))) return 'added';
    throw new LineRefused('email', 'an account here has this address');
  };
}

/** As the store keeps it: what a line leaves out is not there at all. */
function withoutGaps(account: Record<string, unknown>): Account {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== undefined)) as unknown as Account;
}
