import type { TicketCode } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { addressChangedMail } from './address-mails.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { tellOwner } from '../mails/tell-owner.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'sessions' | 'broadcast' | 'mailer' | 'events'>;

/**
 * Makes the address that a code was sent to the account's own, and tells the old one. What waits for a code that went to the old address
 * ends. Error: `wrong_code`, for whatever reason, also where somebody else has got the address meanwhile.
 */
export function confirmAddress(parts: Parts) {
  const { accounts, tickets, sessions, broadcast, events } = parts;
  const tell = tellOwner(parts);
  return async ({ account: id, session }: Identity, { ticket, code }: TicketCode): Promise<Account> => {
    const redeemed = await tickets.redeem(ticket, 'change-address', code, id).catch((error: unknown) => {
      events.codeRefused(id, 'change-address');
      throw error;
    });
    const { email } = redeemed;
    let before: Account | undefined;
    const changed = await accounts
      .update(id, (account) => {
        before = account;
        return { ...account, ...(email !== undefined && { email }) };
      })
      .catch((error: unknown) => {
        tickets.giveBack(redeemed);
        const taken = error instanceof AppError && error.field === 'email';
        throw taken ? new AppError('wrong_code', { field: 'code', cause: error }) : error;
      });
    await tickets.closeAllOf(id);
    events.addressChanged(id, session);
    broadcast().to({ accounts: [id] }, 'me:changed', {
      me: toMe(changed, { enrolling: sessions.isEnrolling(changed) }),
    });
    if (before) await tell(before, addressChangedMail(changed.language));
    return changed;
  };
}
