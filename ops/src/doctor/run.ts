import type { Config } from '@repere/chat-server';
import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Patient, State } from './check.ts';
import { examine, type Found } from './examine.ts';

const OPTIONS = {
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const SIGNS: Record<State, string> = { ok: 'ok      ', warning: 'look at ', fault: 'FAULT   ', skipped: '–       ' };

/** `repere doctor`: what is wrong with this machine, or with a deployment, and what to type. */
export const runDoctor: Command = {
  name: 'doctor',
  summary: 'check this machine and, with --url, a deployment; say what to type for each finding',
  help: `repere doctor [--url <address>] [--json]

  --url <address>   where people reach it: headers, certificate and clock are looked at too
  --json            one JSON array, for other programs

It looks at Node, configuration, secrets, folders, disk, data folder, port, mail, clock, proxy and certificate, as the
server would find them: type it as the server's user, with its environment. It changes nothing, sends no mail, and shows
no secret. Exit code 1 where there is a fault.

Examples
  repere doctor
  repere doctor --url https://repere.example
  repere doctor --json | jq '.[] | select(.state == "fault")'`,

  async run(args, io) {
    const { url, json } = parseOptions(args, OPTIONS);
    const patient: Patient = {
      ...readConfiguration(io),
      url: url === undefined ? undefined : readUrl(url),
      cwd: process.cwd(),
      now: Date.now,
      askServer: io.askServer,
    };
    const found: Found[] = [];
    for await (const finding of examine(patient)) {
      found.push(finding);
      if (!json) show(finding, io);
    }
    const faults = found.filter(({ state }) => state === 'fault').length;
    if (json) io.print(JSON.stringify(found, null, 2));
    else io.print(faults === 0 ? 'No fault was found.' : `Faults: ${faults}.`);
    return faults === 0 ? undefined : 'refused';
  },
};

function show({ state, check, says, remedy }: Found, io: Io): void {
  io.print(`${SIGNS[state]}${check.padEnd(14)}${says}`);
  if (remedy !== undefined) io.print(`${' '.repeat(22)}→ ${remedy}`);
}

function readConfiguration(io: Io): { config: Config | undefined; faults: string[] } {
  try {
    return { config: io.config(), faults: [] };
  } catch (error) {
    return { config: undefined, faults: (error as Error).message.split('; ') };
  }
}

function readUrl(value: string): URL {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url takes an address such as https://repere.example, not "${value}"`);
  return url;
}
