import type { ForgotPassword } from '@repere/protocol';
import { guessing, type Whereabouts } from '../sign-in/guessing.ts';
import { isCrowded, mailQuota } from '../mails/mail-quota.ts';
import type { AccountParts } from '../parts.ts';
import { noAccountMail, resetPasswordMail } from './password-mails.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'mailer' | 'rateLimit' | 'devices' | 'events'>;

/**
 * Begins the reset of a password; answers the ticket that the code from the mail completes. An unknown address takes the same steps: it
 * gets a stand-in, and a mail that says so. Error: `too_many_requests`.
 *
 * Whoever floods an address with these mails must not keep its owner out: once more than two went within the hour, each brings a long code
 * that completes any ticket of the account, also those for which no mail went. Nobody can use up its tries, because it cannot be guessed.
 */
export function forgotPassword(parts: Parts) {
  const { accounts, tickets, mailer, devices, rateLimit, events } = parts;
  const limits = guessing(parts);
  const mayMail = mailQuota(rateLimit);
  const crowded = isCrowded(rateLimit);
  return async ({ email, language }: ForgotPassword, from: Whereabouts): Promise<string> => {
    const account = await accounts.findByEmail(email);
    await limits.reset(email, account?.id, from);
    // A known device has mails of its own: strangers who use up the others do not stop it.
    const device = devices.recognize(from.device, account?.id);
    const receiver = device === undefined ? `reset:${email}` : `reset:${email}:${device}`;
    const mailed = await mayMail(receiver);
    const wide = await crowded(receiver);
    const { ticket, code, expiresAt } = await tickets.open({
      purpose: 'reset-password',
      ...(account && { account: account.id }),
      // Six digits that nobody was sent could only be guessed.
      code: !account ? 'own' : !mailed ? 'none' : wide ? 'wide' : 'own',
    });
    const words = account ? resetPasswordMail(account.language, code) : noAccountMail(language);
    if (mailed) await mailer.send({ to: email, expiresAt, ...words });
    events.resetAsked(account?.id, mailed);
    return ticket;
  };
}
