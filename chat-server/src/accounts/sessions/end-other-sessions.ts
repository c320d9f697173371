import type { Identity } from '../../core/index.ts';
import { endAllSessions } from './end-all-sessions.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'sessions' | 'broadcast' | 'events'>;

/** Ends all of one's sessions but the one that asks; answers how many. */
export function endOtherSessions(parts: Parts) {
  const endAll = endAllSessions(parts);
  return async ({ account, session }: Identity): Promise<number> => {
    const ended = await endAll(account, session);
    parts.events.otherSessionsEnded(account, session, ended);
    return ended;
  };
}
