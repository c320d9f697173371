import { LIMITS, type SessionAnswer } from '@repere/protocol';
import type { Identity } from '../../core/index.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { planErasure } from './plan-erasure.ts';

type Parts = Pick<AccountParts, 'accounts' | 'mailer' | 'broadcast' | 'clock' | 'events'>;

/** When an erasure that is asked for now is due: in time to think again. Milliseconds since the epoch. */
export function erasureDue(now: number): number {
  return now + LIMITS.erasureDelay;
}

/**
 * Plans the erasure of one's own account, and tells its owner by mail how to keep it. Asking twice changes nothing: the first date
 * stands. Error: `not_stored`.
 */
export function eraseAccount(parts: Parts) {
  const plan = planErasure(parts);
  return async (identity: Identity): Promise<SessionAnswer> => {
    const account = await plan(identity.account, erasureDue(parts.clock.now()));
    const me = toMe(account, identity);
    parts.broadcast().to({ accounts: [account.id] }, 'me:changed', { me });
    return { me };
  };
}
