import { z } from 'zod';
import { readArguments } from '../core/index.ts';
import { LOG_LEVELS, type LogAreas } from './log-areas.ts';

const change = z.strictObject({ area: z.string(), level: z.enum(LOG_LEVELS) });

/** What the command line may ask about the running server's log. */
export function logCommands(areas: LogAreas) {
  return {
    'logs.levels': () => areas.levels(),
    'logs.level'(args: unknown) {
      const { area, level } = readArguments(change, args, 'the level');
      areas.setLevel(area, level);
      return areas.levels();
    },
  };
}
