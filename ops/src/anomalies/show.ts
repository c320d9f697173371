import type { Command } from '../cli/command.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { plainText } from '../cli/quoted.ts';
import { entryFacts, findEntry } from './entry-facts.ts';
import { JOURNAL, readJournalFile } from './journal-file.ts';
import { readJournal } from './read-journal.ts';

const OPTIONS = {
  fingerprint: { type: 'string' },
  file: { type: 'string', default: JOURNAL },
  json: { type: 'boolean', default: false },
} as const;

/** `repere anomalies show`: one entry of the journal, as it is written. */
export const showAnomaly: Command = {
  name: 'anomalies show',
  summary: 'show one anomaly as ANOMALIES.md has it',
  help: `repere anomalies show --fingerprint <fingerprint> [--file <file>] [--json]

  --fingerprint <fingerprint>   as "repere anomalies list" shows it, or as much of its beginning as no other has
  --file <file>                 the journal, if it is not this repository's ANOMALIES.md
  --json                        one JSON object, for other programs

Example
  repere anomalies show --fingerprint v1:5d45c22a`,

  async run(args, io) {
    const values = parseOptions(args, OPTIONS);
    const { fingerprint } = requireOptions(values, ['fingerprint']);
    const text = await readJournalFile(values.file);
    const entry = findEntry(readJournal(text).entries, fingerprint);
    if (values.json) return io.print(JSON.stringify(entryFacts(entry), null, 2));
    io.print(plainText(text.slice(entry.start, entry.end).trimEnd()));
  },
};
