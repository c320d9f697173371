import type { Role } from '@repere/protocol';
import type { Account } from '../account.store.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'accounts' | 'sessions' | 'broadcast' | 'events'>;

/** Gives an account another role, and ends its sessions: a socket has the rights that its handshake found. Answers how many ended. */
export function changeRole(parts: Parts) {
  const { accounts, events } = parts;
  const endAll = endAllSessions(parts);
  return async ({ id, role: before }: Account, role: Role): Promise<number> => {
    if (before === role) return 0;
    await accounts.update(id, (account) => ({ ...account, role }));
    const ended = await endAll(id);
    events.roleChanged(id, role);
    return ended;
  };
}
