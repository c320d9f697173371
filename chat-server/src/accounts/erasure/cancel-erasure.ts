import type { SessionAnswer } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { ErasureStore } from './erasure.store.ts';
import { erasureCancelledMail } from './erasure-mails.ts';
import { tellOwner } from '../mails/tell-owner.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';

type Parts = Pick<AccountParts, 'accounts' | 'mailer' | 'broadcast' | 'clock' | 'events'> & { erasures: ErasureStore };

/** Keeps an account that was to be erased, and tells its owner. Error: `not_found` once the day has come: what has begun is ended. */
export function cancelErasure(parts: Parts) {
  const { accounts, erasures, broadcast, clock, events } = parts;
  const tell = tellOwner(parts);
  return async (identity: Identity): Promise<SessionAnswer> => {
    if (await erasures.find(identity.account)) throw tooLate(identity.account);
    let cancelled = false;
    const account = await accounts.update(identity.account, (each) => {
      if (each.erasureAt === undefined) return each;
      if (each.erasureAt <= clock.now()) throw tooLate(each.id);
      cancelled = true;
      return kept(each);
    });
    const me = toMe(account, identity);
    if (!cancelled) return { me };
    events.erasureCancelled(account.id);
    broadcast().to({ accounts: [account.id] }, 'me:changed', { me });
    await tell(account, erasureCancelledMail(account.language));
    return { me };
  };
}

function kept({ erasureAt: _, ...account }: Account): Account {
  return account;
}

function tooLate(account: string): AppError {
  return new AppError('not_found', { message: `the erasure of ${account} has begun` });
}
