import type { Command } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { accountName, NAME_HELP, NAME_OPTIONS } from './account-name.ts';
import { type Changed, sessionsEnded } from './answer.ts';
import { generatePassword } from './generate-password.ts';
import { readPassword } from './read-password.ts';

const OPTIONS = {
  ...NAME_OPTIONS,
  password: { type: 'boolean', default: false },
  'password-stdin': { type: 'boolean', default: false },
  'second-factor': { type: 'boolean', default: false },
} as const;

/** `repere account reset`: for somebody who has lost their password or their authenticator. */
export const resetAccount: Command = {
  name: 'account reset',
  summary: 'set a new password, or remove the second factor, for somebody who has lost theirs',
  help: `repere account reset --handle <handle> | --email <address> [--password | --password-stdin] [--second-factor] [--json]

${NAME_HELP}
  --password           make a new password, and show it once
  --password-stdin     read the new password from standard input
  --second-factor      remove the second factor and its recovery codes

Make sure that it is the person who asks. Their sessions end, and a mail tells them.

Examples
  repere account reset --handle sam --second-factor
  repere account reset --email sam@example.org --password`,

  async run(args, io) {
    const values = parseOptions(args, OPTIONS);
    const name = accountName(values);
    const { json, password: make, 'password-stdin': given, 'second-factor': secondFactor } = values;
    if (make && given) throw new UsageError('--password makes one and --password-stdin reads one: take one of the two');
    if (!make && !given && !secondFactor)
      throw new UsageError('say what to reset: --password, --password-stdin or --second-factor');
    const password = given ? await readPassword(io) : make ? generatePassword() : undefined;
    const changed = (await io.ask('account.reset', {
      ...name,
      ...(password !== undefined && { password }),
      ...(secondFactor && { secondFactor }),
    })) as Changed;
    if (json) return io.print(JSON.stringify({ ...changed, ...(make && { password }) }));
    if (password !== undefined) io.print(`${changed.handle} (${changed.id}) has a new password.`);
    if (secondFactor) io.print(`${changed.handle} (${changed.id}) has no second factor any more.`);
    io.print(sessionsEnded(changed));
    if (make) io.print(`Password, shown this once: ${password}`);
  },
};
