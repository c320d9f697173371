import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import { changeAddress } from './change-address.ts';
import { confirmAddress } from './confirm-address.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';

/** The routes by which one gets a new address. */
export function addressRoutes(parts: AccountParts): Route[] {
  const change = changeAddress(parts);
  const confirm = confirmAddress(parts);
  return [
    defineRoute({
      name: 'changeAddress',
      rate: { burst: 10, perMinute: 4 },
      status: 202,
      handle: async ({ email }, visit) => ({ ticket: await change(visitorOf(visit), email) }),
    }),
    defineRoute({
      name: 'confirmAddress',
      rate: { burst: 20, perMinute: 10 },
      status: 200,
      handle: async (said, visit) => {
        const identity = visitorOf(visit);
        return { me: toMe(await confirm(identity, said), identity) };
      },
    }),
  ];
}
