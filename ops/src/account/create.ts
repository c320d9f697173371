import { LANGUAGES, ROLES } from '@repere/protocol';
import type { Command, Io } from '../cli/command.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { generatePassword } from './generate-password.ts';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  handle: { type: 'string' },
  role: { type: 'string', default: 'member' },
  language: { type: 'string', default: 'fr' },
  'password-stdin': { type: 'boolean', default: false },
} as const;

/** `repere account create`: an account without the code by mail, for coaches and for the owner. */
export const createAccount: Command = {
  name: 'account create',
  summary: 'create an account: a member, a coach or an admin',
  help: `repere account create --email <address> --name <name> --handle <handle> [options]

  --role <role>        ${ROLES.join(', ')} (default member)
  --language <code>    ${LANGUAGES.join(', ')} (default fr): the language of the mails
  --password-stdin     read the password from standard input; without it one is made, and shown once

Examples
  repere account create --email sam@example.org --name "Sam Keller" --handle sam --role coach
  repere account create --email lea@example.org --name Léa --handle lea --password-stdin < password.txt`,

  async run(args, io) {
    const values = parseOptions(args, OPTIONS);
    const { email, name, handle } = requireOptions(values, ['email', 'name', 'handle']);
    const role = oneOf('role', values.role, ROLES);
    const language = oneOf('language', values.language, LANGUAGES);
    const given = values['password-stdin'];
    const password = given ? await readPassword(io) : generatePassword();
    const created = (await io.ask('account.create', { email, password, name, handle, role, language })) as {
      id: string;
    };
    io.print(`Created the ${role} ${handle} (${created.id}).`);
    if (!given) io.print(`Password, shown this once: ${password}`);
  },
};

function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const known = values.find((each) => each === value);
  if (known === undefined) throw new UsageError(`--${option} takes ${values.join(', ')}, not "${value}"`);
  return known;
}

/** The first line: what `echo` or a file puts after it is no part of a password. */
async function readPassword(io: Io): Promise<string> {
  const [password = ''] = (await io.readInput()).split(/\r?\n/);
  if (password === '') throw new UsageError('--password-stdin: nothing came on standard input');
  return password;
}
