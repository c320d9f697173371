import type { Person, Report, ReportedMessage } from '@repere/protocol';
import type { Command } from '../cli/command.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { quoted } from '../cli/quoted.ts';

/** `repere report show`: one report, with what was written. */
export const showReport: Command = {
  name: 'report show',
  summary: 'show one report, with what was written',
  help: `repere report show --report <report> [--json]

  --report <report>   as "repere report list" shows it
  --json              one JSON object, for other programs

That somebody has read it is noted in the log.

Example
  repere report show --report 3f0c2b6a9d4e4f7b8a1c5d6e7f809a1b`,

  async run(args, io) {
    const values = parseOptions(args, { report: { type: 'string' }, json: { type: 'boolean', default: false } });
    const report = (await io.ask('report.show', { report: requireOptions(values, ['report']).report })) as Report;
    if (values.json) return io.print(JSON.stringify(report, null, 2));
    const { about, by, reason, at, words, excerpt, decided } = report;
    io.print(`${named(by)} reported ${named(about)} for ${reason} on ${new Date(at).toISOString()}.`);
    if (words !== null) io.print(quoted(words));
    if (excerpt) {
      io.print(`\nIn conversation ${excerpt.conversationId}, of which this was number ${excerpt.seq}:`);
      for (const message of excerpt.messages) io.print(toLine(message, report));
    }
    if (!decided) return io.print('\nNot decided yet.');
    io.print(`\nDecided on ${new Date(decided.at).toISOString()}: ${decided.decision}.`);
    if (decided.words !== null) io.print(quoted(decided.words));
  },
};

function named(person: Person | null): string {
  return person ? `${person.name} (${person.handle})` : 'Somebody who was erased';
}

function toLine({ seq, by, text }: ReportedMessage, { about, by: reporter }: Report): string {
  const who = [about, reporter].find((person) => person?.id === by)?.handle ?? by;
  return `${seq}  ${who}\n${quoted(text ?? '(erased)')}`;
}
