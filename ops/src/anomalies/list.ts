import type { Command } from '../cli/command.ts';
import { formatTable } from '../cli/format-table.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { plainText } from '../cli/quoted.ts';
import { entryFacts } from './entry-facts.ts';
import { JOURNAL, readJournalFile } from './journal-file.ts';
import { readJournal } from './read-journal.ts';
import { STATES } from './status.ts';

const OPTIONS = {
  status: { type: 'string' },
  file: { type: 'string', default: JOURNAL },
  json: { type: 'boolean', default: false },
} as const;

/** `repere anomalies list`: what is in the journal, newest first. */
export const listAnomalies: Command = {
  name: 'anomalies list',
  summary: 'list the anomalies in ANOMALIES.md, newest first',
  help: `repere anomalies list [--status <status>] [--file <file>] [--json]

  --status <status>   ${STATES.join(', ')}; all of them without it
  --file <file>       the journal, if it is not this repository's ANOMALIES.md
  --json              one JSON array, for other programs

Examples
  repere anomalies list --status regressed
  repere anomalies list --json | jq -r '.[] | select(.release == "0.2.0") | .title'`,

  async run(args, io) {
    const { status, file, json } = parseOptions(args, OPTIONS);
    const asked = status === undefined ? undefined : oneOf('status', status, STATES);
    const { entries } = readJournal(await readJournalFile(file));
    const shown = entries.filter((entry) => asked === undefined || entry.status?.state === asked);
    if (json) return io.print(JSON.stringify(shown.map(entryFacts), null, 2));
    if (shown.length === 0) return io.print('There are no such anomalies.');
    const rows = shown.map((entry) => {
      const { date = '–', status: said = '–', count = '–' } = entryFacts(entry);
      return [entry.fingerprint ?? '–', date, said.split('\n')[0] ?? '', count.split(' ')[0] ?? '', entry.title];
    });
    for (const line of formatTable([['fingerprint', 'date', 'status', 'count', 'title'], ...rows]))
      io.print(plainText(line));
  },
};
