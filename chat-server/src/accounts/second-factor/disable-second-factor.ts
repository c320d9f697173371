import { AppError, type Identity } from '../../core/index.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { secondFactorOffMail } from './second-factor-mails.ts';
import { tellOwner } from '../mails/tell-owner.ts';

type Parts = Pick<AccountParts, 'accounts' | 'sessions' | 'mailer' | 'broadcast' | 'events'>;

/** Takes the second factor off, with its recovery codes. Errors: `forbidden`, `second_factor_required` for staff where it is required. */
export function disableSecondFactor(parts: Parts) {
  const { accounts, sessions, broadcast, events } = parts;
  const tell = tellOwner(parts);
  return async (identity: Identity): Promise<void> => {
    const account = await ownAccount(accounts, identity);
    const { id } = account;
    if (sessions.requiresSecondFactor(account)) throw new AppError('second_factor_required');
    if (!account.secondFactor) return;
    const saved = await accounts.update(id, ({ secondFactor: _, ...rest }) => rest);
    events.secondFactorDisabled(id, identity.session);
    broadcast().to({ accounts: [id] }, 'me:changed', { me: toMe(saved, { enrolling: false }) });
    await tell(saved, secondFactorOffMail(saved.language));
  };
}
