import { LANGUAGES, ROLES } from '@repere/protocol';
import { email, handle, password, personName } from '@repere/protocol/schemas';
import { z } from 'zod';
import { AppError } from '../core/index.ts';
import { createAccount } from './create-account.ts';
import type { AccountParts } from './parts.ts';

const newAccount = z.strictObject({
  email,
  password,
  name: personName,
  handle,
  role: z.enum(ROLES).default('member'),
  language: z.enum(LANGUAGES).default('fr'),
});

/** What the command line may ask about accounts. Answers never carry a password or its hash. */
export function accountCommands(parts: AccountParts) {
  const create = createAccount(parts);
  return {
    async 'account.create'(args: unknown) {
      const parsed = newAccount.safeParse(args);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new AppError('invalid_payload', {
          field: issue?.path.join('.') ?? '',
          message: `${issue?.path.join('.') || 'the account'}: ${issue?.message ?? 'not as expected'}`,
        });
      }
      const { id, handle: taken, role } = await create(parsed.data);
      return { id, handle: taken, role };
    },
    async 'account.list'() {
      const rows = [];
      for await (const {
        id,
        handle: name,
        name: displayed,
        role,
        email: address,
        language,
        createdAt,
      } of parts.accounts.list())
        rows.push({ id, handle: name, name: displayed, role, email: address, language, createdAt });
      return rows;
    },
  };
}
