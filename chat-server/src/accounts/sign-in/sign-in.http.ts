import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { entrance, refuseEmbedder, whereabouts } from './entrance.http.ts';
import { identify } from './identify.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { signIn } from './sign-in.ts';
import { signInWithCode } from './sign-in-with-code.ts';

export interface SignInParts extends AccountParts {
  /** Other origins that may embed the widget, each with the secret by which its backend signs. */
  embedders: ReadonlyMap<string, Uint8Array>;
}

/** The routes by which one proves who one is. */
export function signInRoutes(parts: SignInParts): Route[] {
  const { sessions } = parts;
  const { open, letIn } = entrance(parts);
  const checkPassword = signIn(parts);
  const checkCode = signInWithCode(parts);
  const confirm = confirmIdentity(parts);
  const vouch = identify(parts);
  return [
    defineRoute({
      name: 'signIn',
      rate: { burst: 30, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => {
        refuseEmbedder(visit);
        return letIn(await checkPassword(said, whereabouts(visit)), visit);
      },
    }),
    defineRoute({
      name: 'signInWithCode',
      rate: { burst: 30, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => {
        refuseEmbedder(visit);
        return open(await checkCode(said, whereabouts(visit)), visit);
      },
    }),
    defineRoute({
      name: 'identify',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async ({ token }, visit) => {
        const account = await vouch(token, visit.embedder);
        const { token: bearer, session, displaced } = await sessions.open(account.id, 'bearer', visit.device);
        for (const each of displaced) parts.broadcast().endSession(each.id);
        parts.events.signedIn(account.id, session.id);
        return { me: toMe(account, { enrolling: false }), bearer, expiresAt: session.expiresAt };
      },
    }),
    defineRoute({
      name: 'confirmIdentity',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => ({ until: await confirm(visitorOf(visit), said) }),
    }),
  ];
}
