import type { ForgotPassword } from '@repere/protocol';
import { guessing, type Whereabouts } from '../sign-in/guessing.ts';
import { mailQuota } from '../mails/mail-quota.ts';
import type { AccountParts } from '../parts.ts';
import { noAccountMail, resetPasswordMail } from './password-mails.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'mailer' | 'rateLimit' | 'devices' | 'events'>;

/**
 * Begins the reset of a password; answers the ticket that the code from the mail completes. An unknown address takes the same steps: it
 * gets a stand-in, and a mail that says so. Error: `too_many_requests`.
 */
export function forgotPassword(parts: Parts) {
  const { accounts, tickets, mailer, devices, rateLimit, events } = parts;
  const limits = guessing(parts);
  const mayMail = mailQuota(rateLimit);
  return async ({ email, language }: ForgotPassword, from: Whereabouts): Promise<string> => {
    const account = await accounts.findByEmail(email);
    await limits.reset(email, account?.id, from);
    // A known device has mails of its own: strangers who use up the others do not stop it.
    const device = devices.recognize(from.device, account?.id);
    const mailed = await mayMail(device === undefined ? `reset:${email}` : `reset:${email}:${device}`);
    // A code that nobody was sent can only be guessed, so without a mail the ticket is a stand-in too.
    const { ticket, code, expiresAt } = await tickets.open({
      purpose: 'reset-password',
      ...(account && mailed && { account: account.id }),
    });
    const words = account ? resetPasswordMail(account.language, code) : noAccountMail(language);
    if (mailed) await mailer.send({ to: email, expiresAt, ...words });
    events.resetAsked(account?.id, mailed);
    return ticket;
  };
}
