import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import { secondFactorOffMail } from '../second-factor/second-factor-mails.ts';
import { setPassword } from '../passwords/set-password.ts';
import { tellOwner } from '../mails/tell-owner.ts';

/** What is set anew: the password to this one, or the second factor to none. */
export interface Reset {
  password?: string | undefined;
  secondFactor?: true | undefined;
}

type Parts = Pick<
  AccountParts,
  'accounts' | 'tickets' | 'passwords' | 'sessions' | 'mailer' | 'broadcast' | 'clock' | 'events'
>;

/**
 * Lets somebody in again who has lost their password or their authenticator, and ends their sessions, of which one may be a thief's.
 * Answers how many ended. Errors: `weak_password`, `forbidden` for a person whom another site vouches for.
 */
export function resetAccount(parts: Parts) {
  const { accounts, tickets, passwords, events } = parts;
  const replace = setPassword(parts);
  const endAll = endAllSessions(parts);
  const tell = tellOwner(parts);

  async function resetPassword({ id, email, name, handle }: Account, password: string): Promise<number> {
    refuseWeakPassword(password, [email ?? '', name, handle]);
    const { ended } = await replace(id, await passwords.hash(password));
    events.resetByOwner(id, 'password');
    return ended;
  }

  async function removeSecondFactor({ id }: Account): Promise<number> {
    const account = await accounts.update(id, ({ secondFactor: _, ...rest }) => rest);
    // A sign-in that waits for a code of it has nothing to wait for.
    await tickets.closeAllOf(id);
    const ended = await endAll(id);
    events.resetByOwner(id, 'second_factor');
    await tell(account, secondFactorOffMail(account.language));
    return ended;
  }

  return async (account: Account, { password, secondFactor }: Reset): Promise<number> => {
    if (account.external)
      throw new AppError('forbidden', { message: 'another site vouches for this person: there is nothing to reset' });
    const ended = password === undefined ? 0 : await resetPassword(account, password);
    return secondFactor ? ended + (await removeSecondFactor(account)) : ended;
  };
}
