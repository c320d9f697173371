import { AppError, type Identity } from '../core/index.ts';
import type { Account, AccountStore } from './account.store.ts';

/** The account of whoever asks, where it is one of ours, with address and password. Errors: `unauthenticated`; `forbidden` for a guest of another site. */
export async function ownAccount(accounts: AccountStore, { account: id }: Identity): Promise<Account> {
  const account = await accounts.find(id);
  if (!account) throw new AppError('unauthenticated');
  if (account.external) throw new AppError('forbidden', { message: `${id} is a guest of another site` });
  return account;
}
