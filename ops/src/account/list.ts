import type { Role } from '@repere/protocol';
import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { formatTable } from '../cli/format-table.ts';

/** An account as the server lists it. */
interface Row {
  id: string;
  handle: string;
  name: string;
  role: Role;
  /** Absent for a person whom another site vouches for. */
  email?: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  secondFactor: boolean;
  /** Milliseconds since the epoch; absent where it is neither. */
  suspendedAt?: number;
  erasureAt?: number;
}

/** `repere account list`: every account, oldest first, without anything secret. */
export const listAccounts: Command = {
  name: 'account list',
  summary: 'list all accounts, oldest first',
  help: `repere account list [--json]

  --json    one JSON array, for other programs

Example
  repere account list --json | jq '.[] | select(.role == "coach")'`,

  async run(args, io) {
    const { json } = parseOptions(args, { json: { type: 'boolean', default: false } });
    const rows = (await io.ask('account.list')) as Row[];
    if (json) return io.print(JSON.stringify(rows, null, 2));
    if (rows.length === 0) return io.print('There are no accounts yet.');
    const cells = rows.map(({ handle, role, name, email, createdAt, ...rest }) => [
      handle,
      role,
      name,
      email ?? '–',
      day(createdAt),
      status(rest),
    ]);
    for (const line of formatTable([['handle', 'role', 'name', 'email', 'since', 'status'], ...cells])) io.print(line);
  },
};

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function status({ suspendedAt, erasureAt }: Pick<Row, 'suspendedAt' | 'erasureAt'>): string {
  const words = [
    ...(suspendedAt === undefined ? [] : [`suspended since ${day(suspendedAt)}`]),
    ...(erasureAt === undefined ? [] : [`erased on ${day(erasureAt)}`]),
  ];
  return words.join(', ');
}
