import { createHmac } from 'node:crypto';
import type { Clock, Ids, RateLimit, RateRule } from '../core/index.ts';

const DAY = 24 * 60 * 60_000;

/** Three readers behind one address, and three more in the course of a day. */
const A_DAY: RateRule = { burst: 3, perMinute: 3 / (DAY / 60_000) };

export interface NewVoters {
  take(page: string, address: string): ReturnType<RateLimit['take']>;
}

/**
 * How many voters on one page an address may bring who have not voted there before: a voter's name is the browser's own word. Addresses are
 * counted under a keyed hash whose key lives a day, in memory alone, so that nobody can tell afterwards who read what.
 */
export function createNewVoters(parts: { rateLimit: RateLimit; clock: Clock; ids: Pick<Ids, 'bytes'> }): NewVoters {
  const { rateLimit, clock, ids } = parts;
  let [day, key] = [-1, ids.bytes(32)];
  return {
    take(page, address) {
      const today = Math.floor(clock.now() / DAY);
      if (today !== day) [day, key] = [today, ids.bytes(32)];
      const name = createHmac('sha256', key).update(`${address} ${page}`).digest('base64url');
      return rateLimit.take([`voter:${name}`, A_DAY]);
    },
  };
}
