import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { gatherDrafts, gatherFromLogs } from './gather-drafts.ts';
import { JOURNAL, readJournalFile, replaceJournal } from './journal-file.ts';
import { keepTrue } from './keep-true.ts';

const OPTIONS = {
  log: { type: 'string', multiple: true },
  file: { type: 'string', default: JOURNAL },
  json: { type: 'boolean', default: false },
} as const;

/** `repere anomalies collect`: what went wrong, into the journal. */
export const collectAnomalies: Command = {
  name: 'anomalies collect',
  summary: 'write down in ANOMALIES.md what went wrong, from the store or from log files',
  help: `repere anomalies collect [--log <file>]… [--file <file>] [--json]

  --log <file>     an errors.log, in place of the store; may be given many times
  --file <file>    the journal, if it is not this repository's ANOMALIES.md
  --json           what was done, for other programs

What is new gets an entry, what is known is counted, and what was corrected is "regressed" where the release that corrected
it, or a later one, shows it again. Everything else in the file stays as it was written, byte for byte. Where a line cannot be
read, it is named and nothing is written.

Examples
  repere anomalies collect
  repere anomalies collect --log logs/errors/errors.2026-01-31.1.log --log logs/errors.log`,

  async run(args, io) {
    const { log, file, json } = parseOptions(args, OPTIONS);
    const before = await readJournalFile(file);
    const { found, unreadable } = log
      ? await gatherFromLogs(io, log)
      : { found: await gatherDrafts(io), unreadable: 0 };
    const { text, ...kept } = keepTrue(before, found);
    await replaceJournal(file, before, text);
    if (json) return io.print(JSON.stringify({ ...kept, unreadable, changed: text !== before }, null, 2));
    const { added, counted, regressed, unclear } = kept;
    io.print(`New: ${added.length}. Counted again: ${counted.length}. Regressed: ${regressed.length}.`);
    for (const fingerprint of regressed)
      io.print(`Regressed: ${fingerprint}. See "repere anomalies show --fingerprint ${fingerprint}".`);
    for (const { fingerprint, release } of unclear)
      io.print(
        `${fingerprint} is corrected, and was seen again in "${release}": whether that came before the correction, only you can tell.`,
      );
    if (unreadable > 0) io.print(`Lines that are no log lines: ${unreadable}.`);
  },
};
