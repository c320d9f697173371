const MINUTE = 60_000;

/** The longest pause between two tries, in milliseconds. */
const LONGEST = 6 * 60 * MINUTE;

/**
 * How long to wait after so many failed tries, in milliseconds: 1 minute, doubled each time up to 6 hours, plus up to a fifth by
 * chance (`random`, from 0 to 1), so that what failed together does not come back together.
 */
export function backoff(attempts: number, random: () => number): number {
  const pause = Math.min(MINUTE * 2 ** (attempts - 1), LONGEST);
  return Math.round(pause * (1 + random() / 5));
}
