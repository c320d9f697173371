import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { accountName, NAME_HELP, NAME_OPTIONS } from './account-name.ts';
import { adminWarning, type Changed } from './answer.ts';

const OPTIONS = {
  ...NAME_OPTIONS,
  yes: { type: 'boolean', default: false },
  now: { type: 'boolean', default: false },
} as const;

/** `repere account erase`: an account and all that was written with it, for good. */
export const eraseAccount: Command = {
  name: 'account erase',
  summary: 'erase an account and all its texts, after a week or now',
  help: `repere account erase --handle <handle> | --email <address> --yes [--now] [--json]

${NAME_HELP}
  --yes                yes, erase it: nothing is done without
  --now                at once, instead of after seven days in which its owner can cancel

The texts of the account become unreadable for good, and so does all that was said in the conversations with coaches
that it began. A backup that is put back is erased again, as docs/operations.md says.

Examples
  repere account erase --handle sam --yes
  repere account erase --email sam@example.org --yes --now`,

  async run(args, io) {
    const { json, yes, now, ...rest } = parseOptions(args, OPTIONS);
    const name = accountName(rest);
    if (!yes) throw new UsageError('this cannot be undone: say --yes to erase the account');
    const erased = (await io.ask('account.erase', { ...name, ...(now && { now }) })) as Changed & { erasureAt: number };
    if (json) return io.print(JSON.stringify(erased));
    const when = new Date(erased.erasureAt).toISOString().slice(0, 16).replace('T', ' ');
    io.print(
      now
        ? `Erased ${erased.handle} (${erased.id}).`
        : `${erased.handle} (${erased.id}) will be erased on ${when} UTC. Until then its owner can cancel it.`,
    );
    for (const line of adminWarning(erased)) io.print(line);
  },
};
