import { AppError, type Identity } from '../../core/index.ts';
import type { AccountParts } from '../parts.ts';

type Parts = Pick<AccountParts, 'sessions' | 'broadcast' | 'events'>;

/** Ends one of one's own sessions, by its public name, and cuts its sockets. Error: `not_found`, also for somebody else's. */
export function endSession({ sessions, broadcast, events }: Parts) {
  return async ({ account, session: by }: Identity, session: string): Promise<void> => {
    if (!(await sessions.endOf(account, session))) throw new AppError('not_found', { field: 'session' });
    broadcast().endSession(session);
    events.sessionEnded(account, session, by);
  };
}
