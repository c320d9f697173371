import type { Command } from '../cli/command.ts';
import { formatTable } from '../cli/format-table.ts';
import { parseOptions } from '../cli/parse-options.ts';

/** What each rule is about, as the command says it. */
const RULES: Record<string, string> = {
  conversations: 'conversations in which nothing has happened for long: their texts',
  reports: 'decided reports',
  problems: 'problems that visitors reported',
  satisfaction: 'answers about satisfaction: their words',
  ratings: 'ratings: their words',
  voters: 'votes: who cast them',
};

const OPTIONS = {
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `repere retention`: what has had its time, and with `--yes` its end. */
export const applyRetention: Command = {
  name: 'retention',
  summary: 'show how much has had its time; with --yes, remove it',
  help: `repere retention [--yes] [--json]

  --yes     remove it. There is no way back
  --json    one JSON object, for other programs

A running server does the same every day by itself. The periods are in docs/operations.md.

Examples
  repere retention
  repere retention --yes`,

  async run(args, io) {
    const { yes, json } = parseOptions(args, OPTIONS);
    const counts = (await io.ask('retention', yes ? { yes } : {})) as Record<string, number>;
    if (json) return io.print(JSON.stringify(counts));
    const cells = Object.entries(counts).map(([rule, count]) => [`${count}`, RULES[rule] ?? rule]);
    for (const line of formatTable([[yes ? 'removed' : 'due', 'what'], ...cells])) io.print(line);
    if (!yes) io.print('Nothing was removed. "repere retention --yes" does it now.');
  },
};
