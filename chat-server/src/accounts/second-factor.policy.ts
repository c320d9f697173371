import { AppError, type Identity } from '../core/index.ts';
import type { Account, AccountStore } from './account.store.ts';

/** The account that asks about its second factor. Error: `forbidden` for another site's guest, who has no password for one to stand beside. */
export async function mayHaveSecondFactor(accounts: AccountStore, identity: Identity): Promise<Account> {
  const account = await accounts.find(identity.account);
  if (!account) throw new AppError('unauthenticated');
  if (account.external) throw new AppError('forbidden');
  return account;
}
