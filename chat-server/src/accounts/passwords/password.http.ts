import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import { changePassword } from './change-password.ts';
import { entrance, refuseEmbedder, whereabouts } from '../sign-in/entrance.http.ts';
import { forgotPassword } from './forgot-password.ts';
import type { AccountParts } from '../parts.ts';
import { resetPassword } from './reset-password.ts';

/** The routes by which one gets a new password. */
export function passwordRoutes(parts: AccountParts): Route[] {
  const { letIn } = entrance(parts);
  const forgot = forgotPassword(parts);
  const reset = resetPassword(parts);
  const change = changePassword(parts);
  return [
    defineRoute({
      name: 'forgotPassword',
      rate: { burst: 10, perMinute: 4 },
      status: 202,
      handle: async (said, visit) => ({ ticket: await forgot(said, whereabouts(visit)) }),
    }),
    defineRoute({
      name: 'resetPassword',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => {
        refuseEmbedder(visit);
        return letIn(await reset(said), visit);
      },
    }),
    defineRoute({
      name: 'changePassword',
      rate: { burst: 10, perMinute: 4 },
      status: 204,
      handle: async ({ password }, visit) => {
        await change(visitorOf(visit), password);
        return undefined;
      },
    }),
  ];
}
