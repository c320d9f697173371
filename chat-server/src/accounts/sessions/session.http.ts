import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import type { AccountParts } from '../parts.ts';

/** The routes by which one sees where one is signed in, and ends it. */
export function sessionRoutes(parts: AccountParts): Route[] {
  const list = listSessions(parts);
  const end = endSession(parts);
  const endOthers = endOtherSessions(parts);
  return [
    defineRoute({
      name: 'sessions',
      rate: { burst: 30, perMinute: 30 },
      status: 200,
      handle: async (_, visit) => ({ sessions: await list(visitorOf(visit)) }),
    }),
    defineRoute({
      name: 'endSession',
      rate: { burst: 60, perMinute: 30 },
      status: 204,
      handle: async ({ session }, visit) => {
        const identity = visitorOf(visit);
        await end(identity, session);
        if (session === identity.session && identity.carrier === 'cookie') visit.clearSession();
        return undefined;
      },
    }),
    defineRoute({
      name: 'endOtherSessions',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async (_, visit) => ({ ended: await endOthers(visitorOf(visit)) }),
    }),
  ];
}
