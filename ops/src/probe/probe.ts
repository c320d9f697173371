import { setTimeout as pause } from 'node:timers/promises';
import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { certificateEndsAt } from './certificate.ts';
import { exchange, type Opened } from './exchange.ts';

/** How long a message may take until it counts as lost, in milliseconds. */
const PATIENCE = 10_000;

/** `repere probe`: whether a real message arrives, and how soon. */
export const runProbe: Command = {
  name: 'probe',
  summary: 'send a real message between two synthetic accounts, and say how soon it arrived',
  help: `repere probe [--url <address>] [--every <seconds>] [--json]

  --url <address>     where to connect; otherwise where people do (PUBLIC_URL)
  --every <seconds>   again and again, 10 to 3600 seconds apart, until it is stopped
  --json              one JSON object for each probe

The running server counts each in its metrics. Exit code 1 where a message did not arrive.

Example
  repere probe --every 60`,

  async run(args, io) {
    const options = parseOptions(args, {
      url: { type: 'string' },
      every: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const every = readEvery(options.every);
    for (;;) {
      const began = performance.now();
      const arrived = await probeOnce(io, options.url, options.json);
      if (every === undefined) return arrived ? undefined : 'refused';
      const rest = Math.max(0, every * 1_000 - (performance.now() - began));
      await pause(rest, undefined, { signal: io.signal }).catch(() => undefined);
      if (io.signal.aborted) return;
    }
  },
};

async function probeOnce(io: Io, url: string | undefined, json: boolean): Promise<boolean> {
  try {
    const opened = (await io.askServer('probe.open')) as Opened;
    const told = await look({ ...opened, url: url ?? opened.url });
    await io.askServer('probe.tell', told.result);
    const { outcome, took } = told.result;
    if (json) io.print(JSON.stringify({ ...told.result, ...(told.why !== undefined && { why: told.why }) }));
    else if (outcome === 'ok') io.print(`The message arrived after ${Math.round(took ?? 0)} ms.`);
    else io.print(`The message did not arrive: ${told.why ?? 'unknown'}.`);
    return outcome === 'ok';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    io.print(json ? JSON.stringify({ outcome: 'failed', why }) : `The server could not be asked: ${why}`);
    return false;
  }
}

async function look(opened: Opened) {
  try {
    const ends = await certificateEndsAt(opened.url, PATIENCE);
    const took = await exchange(opened, PATIENCE);
    return { result: { outcome: 'ok', took, ...(ends !== undefined && { certificateEndsAt: ends }) }, why: undefined };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { result: { outcome: 'failed', took: undefined }, why };
  }
}

function readEvery(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (!Number.isInteger(seconds) || seconds < 10 || seconds > 3_600)
    throw new UsageError(`--every takes a whole number of seconds from 10 to 3600, not "${value}"`);
  return seconds;
}
