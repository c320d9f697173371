import type { ResetPassword } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';
import { ownWords } from './own-words.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { setPassword } from './set-password.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'tickets' | 'passwords' | 'sessions' | 'broadcast' | 'mailer' | 'clock' | 'events'
>;

/**
 * Sets a new password, given the code from the mail, and ends all sessions. Errors: `weak_password`, `wrong_code` for whatever reason,
 * `suspended`, `unavailable`.
 *
 * What is weak for everybody is refused before the code is looked at: that costs no try and says nothing about the code. What is weak
 * for this person alone is refused after it, because it would tell their name and handle to whoever typed an address; by then the code
 * was right, so it says nothing that its bearer does not know, and the ticket is given back.
 */
export function resetPassword(parts: Parts) {
  const { accounts, tickets, passwords, events } = parts;
  const set = setPassword(parts);
  return async ({ ticket: id, code, password }: ResetPassword): Promise<Account> => {
    refuseWeakPassword(password, []);
    let known: string | undefined;
    const refuse = (error: unknown): never => {
      events.codeRefused(known, 'reset-password');
      throw error;
    };
    known = (await tickets.find(id, 'reset-password').catch(refuse)).account;
    const ticket = await tickets.redeem(id, 'reset-password', code).catch(refuse);
    try {
      const account = await accounts.find(ticket.account);
      if (!account) throw new AppError('wrong_code', { field: 'code' });
      if (account.suspendedAt !== undefined) throw new AppError('suspended');
      refuseWeakPassword(password, ownWords(account));
      const { account: changed, ended } = await set(account.id, await passwords.hash(password));
      events.passwordReset(account.id, ended);
      return changed;
    } catch (error) {
      tickets.giveBack(ticket);
      throw error;
    }
  };
}
