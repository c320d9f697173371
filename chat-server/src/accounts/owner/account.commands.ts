import { LANGUAGES, ROLES } from '@repere/protocol';
import { email, handle, password, personName } from '@repere/protocol/schemas';
import { z } from 'zod';
import { readArguments } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { changeRole } from './change-role.ts';
import { createAccount } from './create-account.ts';
import type { ErasureStore } from '../erasure/erasure.store.ts';
import { accountName, nameAccount } from './name-account.ts';
import type { AccountParts } from '../parts.ts';
import { resetAccount } from './reset-account.ts';
import { restoreAccount } from './restore-account.ts';
import { suspendAccount } from './suspend-account.ts';

const newAccount = z.strictObject({
  email,
  password,
  name: personName,
  handle,
  role: z.enum(ROLES).default('member'),
  language: z.enum(LANGUAGES).default('fr'),
});
const nameAlone = z.strictObject(accountName);
const nameAndRole = z.strictObject({ ...accountName, role: z.enum(ROLES) });
const nameAndReset = z
  .strictObject({ ...accountName, password: password.optional(), secondFactor: z.literal(true).optional() })
  .refine(
    (value) => value.password !== undefined || value.secondFactor,
    'takes a password, or the second factor to remove',
  );

/** What the command line may ask about accounts. Answers never carry a password or its hash. */
export function accountCommands(parts: AccountParts & { erasures: ErasureStore }) {
  const { accounts } = parts;
  const create = createAccount(parts);
  const suspend = suspendAccount(parts);
  const restore = restoreAccount(parts);
  const change = changeRole(parts);
  const reset = resetAccount(parts);
  return {
    async 'account.create'(args: unknown) {
      const { id, handle: taken, role } = await create(readArguments(newAccount, args, 'the account'));
      return { id, handle: taken, role };
    },
    async 'account.list'() {
      const rows = [];
      for await (const account of accounts.list()) rows.push(toRow(account));
      return rows;
    },
    async 'account.suspend'(args: unknown) {
      const account = await nameAccount(accounts, readArguments(nameAlone, args, 'the account'));
      return { ...briefly(account), sessionsEnded: await suspend(account), adminsLeft: await countAdmins(parts) };
    },
    async 'account.restore'(args: unknown) {
      const account = await nameAccount(accounts, readArguments(nameAlone, args, 'the account'));
      await restore(account);
      return briefly(account);
    },
    async 'account.role'(args: unknown) {
      const { role, ...name } = readArguments(nameAndRole, args, 'the role');
      const account = await nameAccount(accounts, name);
      const sessionsEnded = await change(account, role);
      return { ...briefly(account), role, sessionsEnded, adminsLeft: await countAdmins(parts) };
    },
    async 'account.reset'(args: unknown) {
      const { password: wanted, secondFactor, ...name } = readArguments(nameAndReset, args, 'the reset');
      const account = await nameAccount(accounts, name);
      return { ...briefly(account), sessionsEnded: await reset(account, { password: wanted, secondFactor }) };
    },
  };
}

/** How many admins can sign in: where nobody is left, nobody reads the reports. */
export async function countAdmins({ accounts }: Pick<AccountParts, 'accounts'>): Promise<number> {
  let admins = 0;
  for await (const { role, suspendedAt } of accounts.list())
    if (role === 'admin' && suspendedAt === undefined) admins += 1;
  return admins;
}

function briefly({ id, handle: taken }: Account) {
  return { id, handle: taken };
}

/** An account without anything secret. Times are milliseconds since the epoch. */
function toRow(account: Account) {
  const { id, handle: taken, name, role, email: address, language, createdAt } = account;
  const { suspendedAt, erasureAt, secondFactor, external } = account;
  return {
    id,
    handle: taken,
    name,
    role,
    email: address,
    language,
    createdAt,
    secondFactor: secondFactor !== undefined,
    suspendedAt,
    erasureAt,
    externalOrigin: external?.origin,
  };
}
