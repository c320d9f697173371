import { AppError, type Identity } from '../core/index.ts';
import { defineRoute, type Route, type Visit } from '../http/index.ts';
import type { Account } from './account.store.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { identify } from './identify.ts';
import type { AccountParts } from './parts.ts';
import { toMe } from './people.ts';
import { profileRoutes } from './profile.http.ts';
import { register } from './register.ts';
import { secondFactorRoutes } from './second-factor.http.ts';
import { sessionRoutes } from './session.http.ts';
import { signIn } from './sign-in.ts';

export interface AccountRouteParts extends AccountParts {
  embedders: ReadonlyMap<string, Uint8Array>;
}

/** The routes by which one becomes, and stops being, somebody. */
export function accountRoutes(parts: AccountRouteParts): Route[] {
  const { accounts, sessions, events } = parts;
  const doRegister = register(parts);
  const doConfirm = confirmRegistration(parts);
  const doSignIn = signIn(parts);
  const doIdentify = identify(parts);

  async function open(account: Account, visit: Visit) {
    // A cookie belongs to the site's own pages; another origin has `identify`.
    if (visit.embedder !== undefined) throw new AppError('foreign_origin');
    const { token, session } = await sessions.open(account.id, 'cookie', visit.device);
    if (visit.identity) {
      await sessions.endOf(visit.identity.account, visit.identity.session);
      parts.broadcast().endSession(visit.identity.session);
    }
    visit.setSession(token, session.expiresAt);
    events.signedIn(account.id, session.id);
    return { me: toMe(account, { enrolling: false }) };
  }

  async function mine(identity: Identity | undefined): Promise<Account> {
    const account = identity && (await accounts.find(identity.account));
    if (!account) throw new AppError('unauthenticated');
    return account;
  }

  return [
    ...sessionRoutes(parts),
    ...secondFactorRoutes(parts),
    ...profileRoutes(parts),
    defineRoute({
      name: 'register',
      rate: { burst: 20, perMinute: 6 },
      status: 202,
      handle: (wanted) => doRegister(wanted),
    }),
    defineRoute({
      name: 'confirmRegistration',
      rate: { burst: 20, perMinute: 10 },
      status: 201,
      handle: async (said, visit) => open(await doConfirm(said), visit),
    }),
    defineRoute({
      name: 'signIn',
      rate: { burst: 30, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => open(await doSignIn(said, visit.address), visit),
    }),
    defineRoute({
      name: 'session',
      rate: { burst: 60, perMinute: 60 },
      status: 200,
      handle: async (_, { identity }) => ({
        me: toMe(await mine(identity), { enrolling: identity?.enrolling ?? false }),
      }),
    }),
    defineRoute({
      name: 'signOut',
      rate: { burst: 30, perMinute: 30 },
      status: 204,
      handle: async (_, visit) => {
        const { identity } = visit;
        if (!identity) throw new AppError('unauthenticated');
        await sessions.endOf(identity.account, identity.session);
        visit.clearSession();
        parts.broadcast().endSession(identity.session);
        events.signedOut(identity.account, identity.session);
        return undefined;
      },
    }),
    defineRoute({
      name: 'identify',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async ({ token }, visit) => {
        const account = await doIdentify(token, visit.embedder);
        const { token: bearer, session } = await sessions.open(account.id, 'bearer', visit.device);
        return { me: toMe(account, { enrolling: false }), bearer, expiresAt: session.expiresAt };
      },
    }),
  ];
}
