import type { SignIn } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { guessing, type Whereabouts } from './guessing.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'passwords' | 'rateLimit' | 'devices' | 'events'>;

/**
 * Checks address and password. Unknown addresses cost as much as known ones, and get the same answer and the same limits.
 * Errors: `wrong_credentials`, `too_many_requests`, `unavailable`.
 */
export function signIn(parts: Parts) {
  const { accounts, passwords, events } = parts;
  const limits = guessing(parts);
  return async ({ email, password }: SignIn, from: Whereabouts): Promise<Account> => {
    const account = await accounts.findByEmail(email);
    await limits.password(email, account?.id, from);
    const right = await passwords.verify(account?.passwordHash, password);
    if (!account || !right) {
      events.signInRefused(account?.id);
      throw new AppError('wrong_credentials');
    }
    await renewHash(account, password);
    // As it was when the password was right: see who compares `passwordChangedAt`.
    return account;
  };

  /** Kept for the day our parameters rise, and for accounts from elsewhere. What goes wrong here must not keep a person out. */
  async function renewHash({ id, passwordHash: stored }: Account, password: string): Promise<void> {
    if (stored === undefined || !passwords.needsRehash(stored)) return;
    try {
      const passwordHash = await passwords.hash(password);
      // Changed meanwhile, it is somebody else's decision: the old password must not come back.
      await accounts.update(id, (each) => (each.passwordHash === stored ? { ...each, passwordHash } : each));
    } catch (error) {
      events.rehashFailed(id, error);
    }
  }
}
