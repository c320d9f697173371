import { AppError } from '../../core/index.ts';
import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';

/** The routes about the session that asks. */
export function currentSessionRoutes(parts: AccountParts): Route[] {
  return [
    defineRoute({
      name: 'session',
      rate: { burst: 60, perMinute: 60 },
      status: 200,
      handle: async (_, visit) => {
        const identity = visitorOf(visit);
        const account = await parts.accounts.find(identity.account);
        if (!account) throw new AppError('unauthenticated');
        return { me: toMe(account, identity) };
      },
    }),
    defineRoute({
      name: 'signOut',
      rate: { burst: 30, perMinute: 30 },
      status: 204,
      handle: async (_, visit) => {
        const { account, session, carrier } = visitorOf(visit);
        await parts.sessions.endOf(account, session);
        if (carrier === 'cookie') visit.clearSession();
        parts.broadcast().endSession(session);
        parts.events.signedOut(account, session);
        return undefined;
      },
    }),
  ];
}
