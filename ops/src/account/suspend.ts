import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { accountName, NAME_HELP, NAME_OPTIONS } from './account-name.ts';
import { adminWarning, type Changed, sessionsEnded } from './answer.ts';

/** `repere account suspend`: nobody gets in with an account any more. */
export const suspendAccount: Command = {
  name: 'account suspend',
  summary: 'let nobody in with an account: its sessions end, and searches no longer show it',
  help: `repere account suspend --handle <handle> | --email <address> [--json]

${NAME_HELP}

What the account wrote stays. "repere account restore" takes it back.

Example
  repere account suspend --handle sam`,

  async run(args, io) {
    const { json, ...name } = parseOptions(args, NAME_OPTIONS);
    const changed = (await io.ask('account.suspend', accountName(name))) as Changed;
    if (json) return io.print(JSON.stringify(changed));
    io.print(`Suspended ${changed.handle} (${changed.id}). ${sessionsEnded(changed)}`);
    for (const line of adminWarning(changed)) io.print(line);
  },
};
