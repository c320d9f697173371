import { type Report, REPORT_STATES } from '@repere/protocol';
import type { Command, Io } from '../cli/command.ts';
import { formatTable } from '../cli/format-table.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions } from '../cli/parse-options.ts';

/** A report without what anybody wrote. */
type Row = Omit<Report, 'words' | 'excerpt'>;

const OPTIONS = { state: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** `repere report list`: who reported whom, newest first, without what anybody wrote. */
export const listReports: Command = {
  name: 'report list',
  summary: 'list the reports, newest first',
  help: `repere report list [--state <state>] [--json]

  --state <state>   ${REPORT_STATES.join(' or ')}; both without it
  --json            one JSON array, for other programs

Examples
  repere report list --state open
  repere report list --json | jq '.[] | select(.reason == "underage") | .id'`,

  async run(args, io) {
    const { state, json } = parseOptions(args, OPTIONS);
    const rows = await all(io, state === undefined ? {} : { state: oneOf('state', state, REPORT_STATES) });
    if (json) return io.print(JSON.stringify(rows, null, 2));
    if (rows.length === 0) return io.print('There are no reports.');
    const cells = rows.map(({ id, at, reason, by, about, decided }) => [
      id,
      new Date(at).toISOString().slice(0, 10),
      reason,
      about?.handle ?? '(erased)',
      by?.handle ?? '(erased)',
      decided?.decision ?? 'open',
    ]);
    for (const line of formatTable([['report', 'filed', 'reason', 'about', 'by', 'decision'], ...cells]))
      io.print(line);
  },
};

async function all(io: Io, wanted: object): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const page = (await io.ask('report.list', { ...wanted, cursor })) as { reports: Row[]; cursor?: string };
    rows.push(...page.reports);
    if (page.cursor === undefined) return rows;
    cursor = page.cursor;
  }
}
