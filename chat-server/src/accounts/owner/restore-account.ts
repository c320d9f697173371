import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { ErasureStore } from '../erasure/erasure.store.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'events'> & { erasures: ErasureStore };

/** Lifts a suspension. Error: `not_found` where the account is being erased, which nothing takes back. */
export function restoreAccount({ accounts, erasures, events }: Parts) {
  return async ({ id }: Account): Promise<void> => {
    if (await erasures.find(id)) throw new AppError('not_found', { message: 'this account is being erased' });
    await accounts.update(id, ({ suspendedAt: _, ...account }) => account);
    events.suspensionLifted(id);
  };
}
