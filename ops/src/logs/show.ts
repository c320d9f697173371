import { setTimeout as pause } from 'node:timers/promises';
import type { Command, Io } from '../cli/command.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { formatLine } from './format-line.ts';
import { LEVELS, type LogLine, readLogLine } from './log-line.ts';
import { LogReader } from './log-reader.ts';
import { parseSince } from './parse-since.ts';
import { isWanted, type Wanted } from './wanted.ts';

/** How often a followed log is looked at, in milliseconds. */
const INTERVAL = 250;

/** How many lines are shown where nothing says which. */
const LINES = 100;

const OPTIONS = {
  follow: { type: 'boolean', short: 'f', default: false },
  errors: { type: 'boolean', default: false },
  since: { type: 'string' },
  level: { type: 'string' },
  area: { type: 'string' },
  request: { type: 'string' },
  lines: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `repere logs`: what the server has written, over all its files, and what it goes on to write. */
export const showLogs: Command = {
  name: 'logs',
  summary: 'show the newest lines of the logs, or follow them',
  help: `repere logs [--follow] [--errors] [--since <time>] [--level <level>] [--area <area>] [--request <id>] [--lines <n>] [--json]

  --follow, -f     go on with what is written next, over rotations, until Ctrl-C
  --errors         errors.log instead of app.log: errors alone, and the last ones before a crash too
  --since <time>   30m, 2h, 1d ago, or a time in UTC such as 2026-03-01T08:00
  --level <level>  this level and above: debug, info, warn, error, fatal
  --area <area>    one area, as "repere logs level" lists them
  --request <id>   the lines of one request: the id that a failed page shows
  --lines <n>      the newest n of them (default ${LINES}; all with --since or --request)
  --json           the lines as they are in the files, for other programs

The files are read where LOG_DIR says, whether a server runs or not. Lines that cannot be read are shown as they are.

Examples
  repere logs --follow --level warn
  repere logs --errors --since 1d
  repere logs --request 0f8fad5b-d9cb-469f-a165-70867728950e
  repere logs --since 1h --json | jq -r .msg | sort | uniq -c`,

  async run(args, io) {
    const { follow, errors, json, ...asked } = parseOptions(args, OPTIONS);
    const wanted: Wanted = {
      area: asked.area,
      request: asked.request,
      level: asked.level === undefined ? undefined : oneOf('level', asked.level, LEVELS),
      since: asked.since === undefined ? undefined : parseSince(asked.since, Date.now()),
    };
    const everything = wanted.since !== undefined || wanted.request !== undefined;
    const most = readCount(asked.lines) ?? (everything ? Infinity : LINES);
    const print = (line: LogLine) => io.print(json ? line.raw : formatLine(line, io.terminal));
    const { logDir } = io.config();
    const reader = new LogReader(logDir, errors ? 'errors' : 'app');
    try {
      if (wanted.since !== undefined) await reader.skipUntil(wanted.since);
      const some = await showPresent(reader, wanted, most, follow, print);
      if (follow) await goOn(reader, wanted, io.signal, print);
      else if (!some && !json) io.print('There are no such lines.');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error(`there are no logs in ${logDir}: set LOG_DIR to the folder that the server writes to`, {
        cause: error,
      });
    } finally {
      await reader.close();
    }
  },
};

function readCount(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--lines takes a whole number of at least 1, not "${value}"`);
  return Number(value);
}

/** Shows what is there, or the newest `most` of it. Answers whether there was anything. */
async function showPresent(
  reader: LogReader,
  wanted: Wanted,
  most: number,
  follow: boolean,
  print: (line: LogLine) => void,
): Promise<boolean> {
  const newest: LogLine[] = [];
  let some = false;
  const take = (raw: string) => {
    const line = readLogLine(raw);
    if (!isWanted(line, wanted)) return;
    some = true;
    if (most === Infinity) return print(line);
    newest.push(line);
    // Cut seldom: moving everything by one for each line would take the square of their number.
    if (newest.length > 2 * most) newest.splice(0, newest.length - most);
  };
  for await (const raw of reader.readOn()) take(raw);
  // Half a line is the end of a crash, unless somebody is writing it.
  if (!follow) for (const raw of reader.takeRest()) take(raw);
  newest.slice(-most).forEach(print);
  return some;
}

async function goOn(
  reader: LogReader,
  wanted: Wanted,
  signal: Io['signal'],
  print: (line: LogLine) => void,
): Promise<void> {
  while (!signal.aborted) {
    for await (const raw of reader.readOn()) {
      const line = readLogLine(raw);
      if (isWanted(line, wanted)) print(line);
    }
    await pause(INTERVAL, undefined, { signal }).catch(() => undefined);
  }
}
