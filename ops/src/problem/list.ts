import type { Problem } from '@repere/protocol';
import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { quoted } from '../cli/quoted.ts';

/** `repere problem list`: what visitors found broken, newest first. */
export const listProblems: Command = {
  name: 'problem list',
  summary: 'list what visitors found broken, newest first',
  help: `repere problem list [--json]

  --json    one JSON array, for other programs

Example
  repere problem list --json | jq -r '.[].page' | sort | uniq -c`,

  async run(args, io) {
    const { json } = parseOptions(args, { json: { type: 'boolean', default: false } });
    const problems = await all(io);
    if (json) return io.print(JSON.stringify(problems, null, 2));
    if (problems.length === 0) return io.print('There are no problems.');
    for (const { at, page, what, contact } of problems) {
      io.print(`${new Date(at).toISOString()}  ${page}`);
      io.print(quoted(what));
      if (contact !== undefined) io.print(quoted(`– ${contact}`));
    }
  },
};

async function all(io: Io): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (let cursor: string | undefined; ;) {
    const page = (await io.ask('problem.list', { cursor })) as { problems: Problem[]; cursor?: string };
    problems.push(...page.problems);
    if (page.cursor === undefined) return problems;
    cursor = page.cursor;
  }
}
