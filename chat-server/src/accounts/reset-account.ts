import { AppError } from '../core/index.ts';
import type { Account } from './account.store.ts';
import { endAllSessions } from './end-all-sessions.ts';
import type { AccountParts } from './parts.ts';
import { passwordChangedMail } from './password-mails.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { secondFactorOffMail } from './second-factor-mails.ts';
import { tellOwner } from './tell-owner.ts';

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
  const { accounts, tickets, passwords, clock, events } = parts;
  const endAll = endAllSessions(parts);
  const tell = tellOwner(parts);
  return async ({ id, email, name, handle, external }: Account, { password, secondFactor }: Reset): Promise<number> => {
    if (external)
      throw new AppError('forbidden', { message: 'another site vouches for this person: nothing to reset' });
    if (password !== undefined) refuseWeakPassword(password, [email ?? '', name, handle]);
    const passwordHash = password === undefined ? undefined : await passwords.hash(password);
    const saved = await accounts.update(id, ({ secondFactor: factor, ...account }) => ({
      ...account,
      ...(passwordHash !== undefined && { passwordHash, passwordChangedAt: clock.now() }),
      ...(factor && !secondFactor && { secondFactor: factor }),
    }));
    // A sign-in that waits for its second step has seen the old password.
    await tickets.closeAllOf(id);
    const ended = await endAll(id);
    if (password !== undefined) {
      events.resetByOwner(id, 'password');
      await tell(saved, passwordChangedMail(saved.language));
    }
    if (secondFactor) {
      events.resetByOwner(id, 'second_factor');
      await tell(saved, secondFactorOffMail(saved.language));
    }
    return ended;
  };
}
