import { email, handle } from '@repere/protocol/schemas';
import { AppError } from '../../core/index.ts';
import type { Account, AccountStore } from '../account.store.ts';

/** How the command line names an account: by its handle or by its address, one of the two. */
export const accountName = { handle: handle.optional(), email: email.optional() };

/** The account of that name. Errors: `not_found`, `invalid_payload` for none or two names. */
export async function nameAccount(
  accounts: AccountStore,
  name: { handle?: string | undefined; email?: string | undefined },
): Promise<Account> {
  const { handle: taken, email: address } = name;
  if ((taken === undefined) === (address === undefined))
    throw new AppError('invalid_payload', { message: 'the account: name it by its handle or by its address' });
  const found = taken === undefined ? await accounts.findByEmail(address ?? '') : await accounts.findByHandle(taken);
  if (found) return found;
  throw new AppError('not_found', {
    message: taken === undefined ? `no account has the address ${address}` : `no account has the handle ${taken}`,
  });
}
