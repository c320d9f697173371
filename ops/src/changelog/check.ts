import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { gitIn } from './git.ts';
import { judgeChanges, type Verdict } from './judge-changes.ts';
import { type Fault, lookOver } from './look-over.ts';
import { REPOSITORY } from './repository.ts';

const OPTIONS = {
  changes: { type: 'boolean', default: false },
  base: { type: 'string' },
  root: { type: 'string', default: REPOSITORY },
  json: { type: 'boolean', default: false },
} as const;

/** How many files are named where a line is missing. */
const NAMED = 10;

/** `repere changelog check`: whether the changelog has its form, and changes that people notice their line. */
export const checkChangelog: Command = {
  name: 'changelog check',
  summary: 'check the form of CHANGELOG.md; with --changes, that changes which people notice bring a line',
  help: `repere changelog check [--changes] [--base <ref>] [--root <folder>] [--json]

  --changes         compare with the main branch too: what is committed in content, site, widget, chat-server or ops
                    needs a line in CHANGELOG.md. A commit whose message ends with "Changelog: none" needs none
  --base <ref>      compare with this instead of the main branch
  --root <folder>   another repository than this one
  --json            one JSON object, for other programs

Names each line at which something is wrong; then the exit code is 1. A clone that does not know the main branch is not
compared, and says so.

Examples
  repere changelog check
  repere changelog check --changes --base origin/main`,

  async run(args, io) {
    const { changes, base, root, json } = parseOptions(args, OPTIONS);
    const faults = lookOver(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
    const verdict = changes ? await judgeChanges(gitIn(root), base) : undefined;
    if (json) io.print(JSON.stringify({ faults, ...(verdict && { changes: verdict }) }, null, 2));
    else show(faults, verdict, io);
    return faults.length > 0 || verdict?.kind === 'missing' ? 'refused' : undefined;
  },
};

function show(faults: readonly Fault[], verdict: Verdict | undefined, io: Io): void {
  for (const { line, what } of faults) io.print(`CHANGELOG.md:${line}: ${what}`);
  if (verdict?.kind === 'skipped') io.print(`Changes were not compared: ${verdict.why}.`);
  if (verdict?.kind !== 'missing') return;
  const { files, base } = verdict;
  io.print(`People can notice what changed since ${base}, and CHANGELOG.md has no new line for it:`);
  for (const file of files.slice(0, NAMED)) io.print(`  ${file}`);
  if (files.length > NAMED) io.print(`  and ${files.length - NAMED} more`);
  io.print(
    'Add a line under "Unreleased", or end the commit\'s message with "Changelog: none" where nobody can notice it.',
  );
}
