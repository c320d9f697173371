import { defineRoute, type Route } from '../http/index.ts';
import { readHours } from './hours/read-hours.ts';
import type { DeskParts } from './parts.ts';

/** For how long hours may be kept that are about to be decided anew, in seconds. */
const KEPT = 60;

/** What everybody may know of the desk: when coaches answer. */
export function deskRoutes(parts: Pick<DeskParts, 'settings' | 'clock'>): Route[] {
  const read = readHours(parts);
  return [
    defineRoute({
      name: 'hours',
      rate: { burst: 60, perMinute: 60 },
      status: 200,
      handle: async (_, { keepFor }) => {
        const answer = await read({});
        const left = Math.floor(((answer.changesAt ?? Infinity) - parts.clock.now()) / 1000);
        keepFor(Math.max(0, Math.min(KEPT, left)));
        return answer;
      },
    }),
  ];
}
