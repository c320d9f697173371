import type { RateLimit, RateRule } from '../../core/index.ts';

/** Five at once, then one in twelve minutes. */
const QUOTA: RateRule = { burst: 5, perMinute: 5 / 60 };

/**
 * Whether another mail that nobody needs to be signed in for may go. Counted by receiver, over all who ask: nobody's letter box is filled
 * through us, and since each mail opens one ticket of five tries, nobody's six digits are guessed at more than 25 times an hour.
 */
export function mailQuota(rateLimit: RateLimit) {
  return async (receiver: string): Promise<boolean> => (await rateLimit.take([`mail:${receiver}`, QUOTA])).allowed;
}

/** Two at once, then one in half an hour: more than a person asks for who mistypes a code. */
const CALM: RateRule = { burst: 2, perMinute: 2 / 60 };

/** Whether so many mails go to a receiver that somebody else may be asking for them. Counts like {@link mailQuota}. */
export function isCrowded(rateLimit: RateLimit) {
  return async (receiver: string): Promise<boolean> => !(await rateLimit.take([`calm:${receiver}`, CALM])).allowed;
}
