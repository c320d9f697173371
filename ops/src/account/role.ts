import { ROLES } from '@repere/protocol';
import type { Command } from '../cli/command.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { accountName, NAME_HELP, NAME_OPTIONS } from './account-name.ts';
import { adminWarning, type Changed, sessionsEnded } from './answer.ts';

/** `repere account role`: makes a member a coach, a coach a member, and so on. */
export const changeRole: Command = {
  name: 'account role',
  summary: 'give an account another role',
  help: `repere account role --handle <handle> | --email <address> --role <role> [--json]

${NAME_HELP}
  --role <role>        ${ROLES.join(', ')}

Its sessions end: whoever it is signs in again, with the new rights.

Example
  repere account role --handle sam --role coach`,

  async run(args, io) {
    const values = parseOptions(args, { ...NAME_OPTIONS, role: { type: 'string' } });
    const name = accountName(values);
    const role = oneOf('role', requireOptions(values, ['role']).role, ROLES);
    const changed = (await io.ask('account.role', { ...name, role })) as Changed;
    if (values.json) return io.print(JSON.stringify(changed));
    io.print(`${changed.handle} (${changed.id}) is ${role} now. ${sessionsEnded(changed)}`);
    for (const line of adminWarning(changed)) io.print(line);
  },
};
