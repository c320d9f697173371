import { AppError } from '../../core/index.ts';
import { erasurePlannedMail } from './erasure-mails.ts';
import { tellOwner } from '../mails/tell-owner.ts';
import type { AccountParts } from '../parts.ts';

/** Sets the day of an erasure, for whoever may ask for it. A day that is set already stands, unless the new one is sooner. Error: `not_found`. */
export function planErasure(parts: Pick<AccountParts, 'accounts' | 'mailer' | 'events'>) {
  const { accounts, events } = parts;
  const tell = tellOwner(parts);
  return async (id: string, at: number) => {
    let planned = false;
    const account = await accounts.update(id, (each) => {
      planned = each.erasureAt === undefined || at < each.erasureAt;
      return planned ? { ...each, erasureAt: at } : each;
    });
    if (account.erasureAt === undefined) throw new AppError('internal', { message: `${id} has no day of erasure` });
    if (!planned) return account;
    events.erasurePlanned(id);
    await tell(account, erasurePlannedMail(account.language, account.erasureAt));
    return account;
  };
}
