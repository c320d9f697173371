import { AppError, type Identity, type RateRule } from '../../core/index.ts';
import { addressInUseMail, newAddressMail } from './address-mails.ts';
import { mailQuota } from '../mails/mail-quota.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';

/** How often one account may name a new address. */
const CHANGES: RateRule = { burst: 10, perMinute: 10 / 60 };

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'mailer' | 'rateLimit' | 'events'>;

/**
 * Sends a code to the address that somebody wants; answers the ticket that it completes. An address that has an account already takes
 * the same steps: its owner is told, and whoever asked is not. Errors: `forbidden`, `too_many_requests`.
 */
export function changeAddress({ accounts, tickets, mailer, rateLimit, events }: Parts) {
  const mayMail = mailQuota(rateLimit);
  return async (identity: Identity, email: string): Promise<string> => {
    const account = await ownAccount(accounts, identity);
    const turn = await rateLimit.take([`address:${account.id}`, CHANGES]);
    if (!turn.allowed) throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
    const known = await accounts.findByEmail(email);
    const mailed = await mayMail(`address:${email}`);
    const { ticket, code, expiresAt } = await tickets.open({
      purpose: 'change-address',
      email,
      ...(!known && mailed && { account: account.id }),
    });
    const words = known ? addressInUseMail(known.language) : newAddressMail(account.language, code);
    if (mailed) await mailer.send({ to: email, expiresAt, ...words });
    events.addressChangeAsked(account.id, identity.session, mailed);
    return ticket;
  };
}
