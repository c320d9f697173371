import type { AccountParts } from '../parts.ts';

/** Ends all sessions of an account, but for the one named `except`, and cuts their sockets; answers how many. */
export function endAllSessions({ sessions, broadcast }: Pick<AccountParts, 'sessions' | 'broadcast'>) {
  return async (account: string, except?: string): Promise<number> => {
    const ended = await sessions.endAllOf(account, except);
    for (const { id } of ended) broadcast().endSession(id);
    return ended.length;
  };
}
