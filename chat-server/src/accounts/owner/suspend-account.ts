import type { Account } from '../account.store.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'sessions' | 'tickets' | 'visibilityChanged' | 'settled' | 'broadcast' | 'clock' | 'events'
>;

/** Lets nobody in with an account any more, from this moment on; searches no longer show it. Answers how many sessions that ended. */
export function suspendAccount(parts: Parts) {
  const { accounts, tickets, visibilityChanged, settled, clock, events } = parts;
  const endAll = endAllSessions(parts);
  return async ({ id }: Account): Promise<number> => {
    await accounts.update(id, (account) => ({ ...account, suspendedAt: account.suspendedAt ?? clock.now() }));
    await visibilityChanged(id);
    await tickets.closeAllOf(id);
    const ended = await endAll(id);
    // What was on its way is refused by now, or was stored.
    await settled(id);
    events.suspended(id);
    return ended;
  };
}
