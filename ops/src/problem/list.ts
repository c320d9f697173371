import { type Problem, PROBLEM_KINDS, type ProblemKind } from '@repere/protocol';
import type { Command, Io } from '../cli/command.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { quoted } from '../cli/quoted.ts';

/** What each kind is called where people read it. */
const CALLED: Record<ProblemKind, string> = { broken: 'broken', text: 'an error in the text' };

/** `repere problem list`: what visitors found broken or wrong, newest first. */
export const listProblems: Command = {
  name: 'problem list',
  summary: 'list what visitors found broken, or wrong in a text, newest first',
  help: `repere problem list [--kind <kind>] [--json]

  --kind <kind>   broken: what does not work; text: what a page says wrongly, for its editors
  --json          one JSON array, for other programs

Example
  repere problem list --json | jq -r '.[].page' | sort | uniq -c`,

  async run(args, io) {
    const { kind, json } = parseOptions(args, {
      kind: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const asked = kind === undefined ? undefined : oneOf('kind', kind, PROBLEM_KINDS);
    const problems = (await all(io)).filter((each) => asked === undefined || each.kind === asked);
    if (json) return io.print(JSON.stringify(problems, null, 2));
    if (problems.length === 0) return io.print('There are no problems.');
    for (const { at, kind: is, page, what, contact } of problems) {
      io.print(`${new Date(at).toISOString()}  ${page}  ${CALLED[is]}`);
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
