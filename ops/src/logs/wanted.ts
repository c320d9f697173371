import { LEVELS, type Level, type LogLine } from './log-line.ts';

/** What somebody looks for in a log. */
export interface Wanted {
  /** This level and above. */
  level: Level | undefined;
  area: string | undefined;
  request: string | undefined;
  /** Milliseconds since the epoch. */
  since: number | undefined;
}

/**
 * Whether a line is looked for. One that cannot be read may be the very line that matters, so level and time do not hide it; it belongs to
 * no area and to no request.
 */
export function isWanted({ facts }: LogLine, wanted: Wanted): boolean {
  if (!facts) return wanted.area === undefined && wanted.request === undefined;
  if (wanted.area !== undefined && facts['area'] !== wanted.area) return false;
  if (wanted.request !== undefined && facts['requestId'] !== wanted.request) return false;
  const rank = LEVELS.findIndex((level) => level === facts['level']);
  if (wanted.level !== undefined && rank >= 0 && rank < LEVELS.indexOf(wanted.level)) return false;
  const at = Date.parse(String(facts['time']));
  return !(wanted.since !== undefined && at < wanted.since);
}
