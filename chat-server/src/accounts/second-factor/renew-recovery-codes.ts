import { AppError, type Identity } from '../../core/index.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { recoveryCodesRenewedMail } from './second-factor-mails.ts';
import { tellOwner } from '../mails/tell-owner.ts';

type Parts = Pick<AccountParts, 'accounts' | 'mailer' | 'ids' | 'events'>;

/** Replaces all recovery codes, used and unused. Errors: `forbidden` for a guest of another site; `not_found` without a second factor. */
export function renewRecoveryCodes(parts: Parts) {
  const { accounts, ids, events } = parts;
  const tell = tellOwner(parts);
  return async (identity: Identity): Promise<string[]> => {
    const { id } = await ownAccount(accounts, identity);
    const { shown, kept } = makeRecoveryCodes(id, ids);
    const saved = await accounts.update(id, (account) => {
      if (!account.secondFactor) throw new AppError('not_found', { message: `account ${id} has no second factor` });
      return { ...account, secondFactor: { ...account.secondFactor, recovery: kept } };
    });
    events.recoveryCodesRenewed(id, identity.session);
    await tell(saved, recoveryCodesRenewedMail(saved.language));
    return shown;
  };
}
