import { momentOf, wallClock } from './wall-clock.ts';

const DAY = 24 * 60 * 60_000;

/** When the day began in a zone (IANA) that holds a moment: the first moment after midnight that there is. Milliseconds since the epoch. */
export function startOfDay(zone: string, at: number): number {
  return momentOf(zone, Math.floor(wallClock(zone, at) / DAY) * DAY);
}
