import type { Role } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'sessions' | 'visibilityChanged' | 'settled' | 'broadcast' | 'events'>;

/** Gives an account another role, and ends its sessions: a socket has the rights that its handshake found. Answers how many ended. Error: `forbidden` for a guest of another site. */
export function changeRole(parts: Parts) {
  const { accounts, visibilityChanged, settled, events } = parts;
  const endAll = endAllSessions(parts);
  return async ({ id, role: before, external }: Account, role: Role): Promise<number> => {
    if (before === role) return 0;
    // Whoever holds that site's secret could be this person, and so a coach here.
    if (external && role !== 'member')
      throw new AppError('forbidden', { message: 'another site vouches for this person: staff need an account here' });
    await accounts.update(id, (account) => ({ ...account, role }));
    // A coach is seen by whom they answered, and sees who has asked.
    await visibilityChanged(id);
    const ended = await endAll(id);
    // What was on its way is refused by now, or was stored: the command tells when there is nothing more to come.
    await settled(id);
    events.roleChanged(id, role);
    return ended;
  };
}
