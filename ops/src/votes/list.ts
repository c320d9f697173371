import type { PageVotes, VotesPage } from '@repere/protocol';
import type { Command, Io } from '../cli/command.ts';
import { formatTable } from '../cli/format-table.ts';
import { parseOptions } from '../cli/parse-options.ts';

/** `repere votes`: what readers said of each page, and where most found it of no help, first. */
export const listVotes: Command = {
  name: 'votes',
  summary: 'show which pages readers found helpful, and which not',
  help: `repere votes [--json]

  --json    one JSON array, for other programs

Example
  repere votes --json | jq '.[] | select(.unhelpful > .helpful) | .page'`,

  async run(args, io) {
    const { json } = parseOptions(args, { json: { type: 'boolean', default: false } });
    const pages = (await all(io)).sort((one, other) => other.unhelpful - one.unhelpful);
    if (json) return io.print(JSON.stringify(pages, null, 2));
    if (pages.length === 0) return io.print('There are no votes yet.');
    const cells = pages.map(({ page, helpful, unhelpful }) => [page, `${helpful}`, `${unhelpful}`]);
    for (const line of formatTable([['page', 'helpful', 'not'], ...cells])) io.print(line);
  },
};

async function all(io: Io): Promise<PageVotes[]> {
  const pages: PageVotes[] = [];
  for (let cursor: string | undefined; ;) {
    const page = (await io.ask('votes.list', { cursor })) as VotesPage;
    pages.push(...page.pages);
    if (page.cursor === undefined) return pages;
    cursor = page.cursor;
  }
}
