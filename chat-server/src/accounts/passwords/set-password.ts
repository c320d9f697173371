import type { Account } from '../account.store.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';
import { passwordChangedMail } from './password-mails.ts';
import { tellOwner } from '../mails/tell-owner.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'sessions' | 'broadcast' | 'mailer' | 'clock' | 'events'>;

/**
 * Puts a new password's hash in place. What began under the old one ends: sessions (but for the one named `except`), their sockets, and
 * everything that waits for a code. Tells the owner by mail.
 */
export function setPassword(parts: Parts) {
  const { accounts, tickets, clock } = parts;
  const endAll = endAllSessions(parts);
  const tell = tellOwner(parts);
  return async (id: string, passwordHash: string, except?: string): Promise<{ account: Account; ended: number }> => {
    // Before the change, so that no crash leaves a session of the old password under the new one; and after it, for those that begin in between.
    const first = await endAll(id, except);
    const passwordChangedAt = clock.now();
    const account = await accounts.update(id, (each) => ({ ...each, passwordHash, passwordChangedAt }));
    await tickets.closeAllOf(id);
    const ended = await endAll(id, except);
    await tell(account, passwordChangedMail(account.language));
    return { account, ended: first + ended };
  };
}
