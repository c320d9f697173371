import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { saveProfile } from './save-profile.ts';

/** The route by which one decides about oneself. */
export function profileRoutes(parts: AccountParts): Route[] {
  const save = saveProfile(parts);
  return [
    defineRoute({
      name: 'saveProfile',
      rate: { burst: 30, perMinute: 20 },
      status: 200,
      handle: async (wanted, visit) => {
        const identity = visitorOf(visit);
        return { me: toMe(await save(identity, wanted), identity) };
      },
    }),
  ];
}
