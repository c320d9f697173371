import { relative } from 'node:path';
import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import type { Fault } from './lines-of.ts';
import { JOURNAL, readJournalFile } from './journal-file.ts';
import { lookOver } from './look-over.ts';
import { UnreadableJournal } from './read-journal.ts';

const OPTIONS = {
  file: { type: 'string', default: JOURNAL },
  json: { type: 'boolean', default: false },
} as const;

/** `repere anomalies check`: whether the journal is as it should be. */
export const checkAnomalies: Command = {
  name: 'anomalies check',
  summary: 'check that ANOMALIES.md can be read, and that each entry is whole',
  help: `repere anomalies check [--file <file>] [--json]

  --file <file>    the journal, if it is not this repository's ANOMALIES.md
  --json           one JSON array of faults, each with its line

Names each line at which something is wrong; then the exit code is 1.

Example
  repere anomalies check`,

  async run(args, io) {
    const { file, json } = parseOptions(args, OPTIONS);
    const faults = await findFaults(file);
    if (json) io.print(JSON.stringify(faults, null, 2));
    else for (const { line, what } of faults) io.print(`${relative('', file)}:${line}: ${what}`);
    return faults.length > 0 ? 'refused' : undefined;
  },
};

async function findFaults(file: string): Promise<readonly Fault[]> {
  try {
    return lookOver(await readJournalFile(file));
  } catch (error) {
    if (error instanceof UnreadableJournal) return error.faults;
    throw error;
  }
}
