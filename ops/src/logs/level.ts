import { LOG_LEVELS } from '@repere/chat-server';
import type { Command } from '../cli/command.ts';
import { formatTable } from '../cli/format-table.ts';
import { parseOptions, parseWords } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

/** `repere logs level`: how much each area of the running server says. */
export const setLogLevel: Command = {
  name: 'logs level',
  summary: 'show how much each area of the running server logs, or change it for one',
  help: `repere logs level [<area> <level>] [--json]

  <area>    one of those that the command lists without an area
  <level>   debug, info, warn or error: this level and above is written
  --json    one JSON object, for other programs

It holds at once, and until the server ends: the next start takes LOG_LEVEL again. Errors are written at every level.

Examples
  repere logs level
  repere logs level mail debug`,

  async run(args, io) {
    const plain = args.filter((arg) => !arg.startsWith('-'));
    const { json } =
      plain.length === 0 ? parseOptions(args, OPTIONS) : parseWords(args, ['area', 'level'], OPTIONS).values;
    const [area, level = ''] = plain;
    if (area !== undefined && !LOG_LEVELS.some((each) => each === level))
      throw new UsageError(`<level> takes ${LOG_LEVELS.join(', ')}, not "${level}"`);
    const levels = await (area === undefined
      ? io.askServer('logs.levels')
      : io.askServer('logs.level', { area, level }));
    if (json) return io.print(JSON.stringify(levels));
    if (area !== undefined) return io.print(`${area} logs ${level} and above, until the server ends.`);
    for (const line of formatTable([['area', 'level'], ...Object.entries(levels as Record<string, string>)]))
      io.print(line);
  },
};
