import type { Language, Role } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';

export interface NewAccount {
  email: string;
  password: string;
  name: string;
  handle: string;
  role: Role;
  language: Language;
}

type Parts = Pick<AccountParts, 'accounts' | 'passwords' | 'clock' | 'ids' | 'events'>;

/** Creates an account outright, for the owner at the command line. Errors: `weak_password`, `handle_taken`, `invalid_payload` (field `email`: the address has an account). */
export function createAccount({ accounts, passwords, clock, ids, events }: Parts) {
  return async (wanted: NewAccount): Promise<Account> => {
    refuseWeakPassword(wanted.password, [wanted.email, wanted.name, wanted.handle]);
    const { password, ...rest } = wanted;
    const account: Account = {
      ...rest,
      id: ids.uuid(),
      passwordHash: await passwords.hash(password),
      createdAt: clock.now(),
    };
    if (!(await accounts.insert(account)))
      throw new AppError('invalid_payload', { field: 'email', message: `${wanted.email} already has an account` });
    events.created(account.id, account.role);
    return account;
  };
}
