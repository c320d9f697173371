import { AppError } from '../core/index.ts';
import type { Log } from './log.ts';

/** The parts of the server whose lines can be made louder or quieter by themselves. */
export const LOG_AREAS = [
  'server',
  'doors',
  'store',
  'mail',
  'accounts',
  'relations',
  'conversations',
  'desk',
  'reports',
  'feedback',
  'data',
] as const;
type LogArea = (typeof LOG_AREAS)[number];

/** From the most to the least. None silences errors. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One log in areas: each line names its own, and each area has a level that can be changed while the server runs. */
export interface LogAreas {
  of: Record<LogArea, Log>;
  levels(): Record<LogArea, LogLevel>;
  /** Holds until the process ends. Leaves an audit line, whatever the level. Error: `invalid_payload` where there is no such area. */
  setLevel(area: string, level: LogLevel): void;
}

/** Divides a log into its areas, each at the level of the whole. */
export function divideLog(log: Log): LogAreas {
  const of = Object.fromEntries(LOG_AREAS.map((area) => [area, log.child({ area })])) as Record<LogArea, Log>;
  // An audit line has to be there even where the area `server` was made quieter.
  const audit = log.child({ area: 'server' }, { level: 'info' });
  return {
    of,
    levels: () => Object.fromEntries(LOG_AREAS.map((area) => [area, of[area].level])) as Record<LogArea, LogLevel>,
    setLevel(name, level) {
      const area = LOG_AREAS.find((each) => each === name);
      if (!area)
        throw new AppError('invalid_payload', {
          field: 'area',
          message: `there is no area "${name.slice(0, 40)}": the areas are ${LOG_AREAS.join(', ')}`,
        });
      const before = of[area].level;
      of[area].level = level;
      audit.info(
        { of: area, before, after: level, audit: true },
        'the level of an area was changed from the command line',
      );
    },
  };
}
