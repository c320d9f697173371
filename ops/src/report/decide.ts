import { REPORT_DECISIONS, type ReportVerdict } from '@repere/protocol';
import type { Command } from '../cli/command.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';

const OPTIONS = {
  report: { type: 'string' },
  decision: { type: 'string' },
  words: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `repere report decide`: what becomes of a report. */
export const decideReport: Command = {
  name: 'report decide',
  summary: 'dismiss a report, warn the person it is about, or suspend them',
  help: `repere report decide --report <report> --decision <decision> [--words <words>] [--json]

  --report <report>       as "repere report list" shows it
  --decision <decision>   ${REPORT_DECISIONS.join(', ')}
  --words <words>         with warn: what the person is told. Otherwise a note for the admins

A report is decided once. No report suspends an admin: "repere account suspend" does.

Example
  repere report decide --report 3f0c2b6a9d4e4f7b8a1c5d6e7f809a1b --decision warn --words "No adverts, please."`,

  async run(args, io) {
    const values = parseOptions(args, OPTIONS);
    const { report, decision: typed } = requireOptions(values, ['report', 'decision']);
    const wanted = { report, decision: oneOf('decision', typed, REPORT_DECISIONS), words: values.words };
    const decided = (await io.ask('report.decide', wanted)) as ReportVerdict & { report: string };
    if (values.json) return io.print(JSON.stringify(decided));
    io.print(`Decided about ${decided.report}: ${decided.decision}.`);
  },
};
