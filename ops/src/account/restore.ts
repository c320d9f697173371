import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { accountName, NAME_HELP, NAME_OPTIONS } from './account-name.ts';
import type { Changed } from './answer.ts';

/** `repere account restore`: lifts a suspension. */
export const restoreAccount: Command = {
  name: 'account restore',
  summary: 'lift a suspension',
  help: `repere account restore --handle <handle> | --email <address> [--json]

${NAME_HELP}

Example
  repere account restore --email sam@example.org`,

  async run(args, io) {
    const { json, ...name } = parseOptions(args, NAME_OPTIONS);
    const changed = (await io.ask('account.restore', accountName(name))) as Changed;
    io.print(json ? JSON.stringify(changed) : `${changed.handle} (${changed.id}) can sign in again.`);
  },
};
