/** First pause before a repeat, in milliseconds. */
const FIRST = 1_000;
/** Longest pause before a repeat, in milliseconds. */
const LONGEST = 30_000;

/**
 * How long to wait before attempt number `attempt` is repeated, in milliseconds: doubling, spread over the upper half so that
 * many clients do not come back at once, and never less than the server asked for.
 */
export function pauseBefore(attempt: number, random: () => number, retryAfterSeconds = 0): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 1));
  return Math.max(retryAfterSeconds * 1_000, full / 2 + (full / 2) * random());
}
