import { LANGUAGES, ROLES } from '@repere/protocol';
import type { Command } from '../cli/command.ts';
import { oneOf } from '../cli/one-of.ts';
import { parseOptions, requireOptions } from '../cli/parse-options.ts';
import { generatePassword } from './generate-password.ts';
import { readPassword } from './read-password.ts';

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
