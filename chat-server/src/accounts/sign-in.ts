import type { SignIn } from '@repere/protocol';
import { AppError, type RateLimit } from '../core/index.ts';
import type { Account } from './account.store.ts';
import type { AccountParts } from './parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'passwords' | 'events'> & { rateLimit: RateLimit };

/**
 * Checks address and password. Unknown addresses cost as much as known ones and get the same answer. The limit counts pairs of
 * account and network address, so that a stranger who guesses elsewhere cannot lock the owner out.
 * Errors: `wrong_credentials`, `too_many_requests`.
 */
export function signIn({ accounts, passwords, events, rateLimit }: Parts) {
  return async ({ email, password }: SignIn, address: string): Promise<Account> => {
    const turn = await rateLimit.take(`sign-in:${email}:${address}`, { burst: 10, perMinute: 2 });
    if (!turn.allowed) throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
    const account = await accounts.findByEmail(email);
    const right = await passwords.verify(account?.passwordHash, password);
    if (!account || !right) {
      events.signInRefused();
      throw new AppError('wrong_credentials');
    }
    return renewHash(account, password);
  };

  /** Kept for the day our parameters rise, and for accounts from elsewhere. What goes wrong here must not keep a person out. */
  async function renewHash(account: Account, password: string): Promise<Account> {
    const { id, passwordHash: stored } = account;
    if (stored === undefined || !passwords.needsRehash(stored)) return account;
    try {
      const passwordHash = await passwords.hash(password);
      // Changed meanwhile, it is somebody else's decision: the old password must not come back.
      return await accounts.update(id, (each) => (each.passwordHash === stored ? { ...each, passwordHash } : each));
    } catch (error) {
      events.rehashFailed(id, error);
      return account;
    }
  }
}
