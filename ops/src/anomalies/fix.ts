import type { Command } from '../cli/command.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { isComparable } from './compare-releases.ts';
import { findEntry } from './entry-facts.ts';
import { JOURNAL, readJournalFile, replaceJournal } from './journal-file.ts';
import { correct } from './keep-true.ts';
import { readJournal } from './read-journal.ts';

const OPTIONS = {
  fingerprint: { type: 'string' },
  release: { type: 'string' },
  file: { type: 'string', default: JOURNAL },
  json: { type: 'boolean', default: false },
} as const;

/** `repere anomalies fix`: writes down which release corrects an anomaly. */
export const fixAnomaly: Command = {
  name: 'anomalies fix',
  summary: 'write down in ANOMALIES.md which release corrects an anomaly',
  help: `repere anomalies fix --fingerprint <fingerprint> --release <release> [--file <file>] [--json]

  --fingerprint <fingerprint>   as "repere anomalies list" shows it, or as much of its beginning as no other has
  --release <release>           the first release that has the correction, such as 0.3.0: later than any that showed it
  --file <file>                 the journal, if it is not this repository's ANOMALIES.md
  --json                        what was done, for other programs

Where that release or a later one shows it again, "repere anomalies collect" makes it "regressed".

Example
  repere anomalies fix --fingerprint v1:5d45c22a --release 0.3.0`,

  async run(args, io) {
    const values = parseOptions(args, OPTIONS);
    const { fingerprint: typed, release } = requireOptions(values, ['fingerprint', 'release']);
    const plain = release.replace(/^v/, '');
    if (!isComparable(plain)) throw new UsageError(`--release takes a version such as 0.3.0, not "${release}"`);
    const before = await readJournalFile(values.file);
    const entry = findEntry(readJournal(before).entries, typed);
    await replaceJournal(values.file, before, correct(before, entry, plain));
    if (values.json) return io.print(JSON.stringify({ fingerprint: entry.fingerprint, release: plain }));
    io.print(`${entry.fingerprint} is corrected in ${plain}.`);
  },
};
