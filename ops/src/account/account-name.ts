import { UsageError } from '../cli/usage-error.ts';

/** The options by which every command names an account, and what they share. */
export const NAME_OPTIONS = {
  handle: { type: 'string' },
  email: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** The same, for the help. */
export const NAME_HELP = `  --handle <handle>    the account, by its handle
  --email <address>    or by its address
  --json               the answer as one JSON object, for other programs`;

/** What the server takes as the name of an account. Throws a UsageError for none or two. */
export function accountName({ handle, email }: { handle?: string | undefined; email?: string | undefined }) {
  if ((handle === undefined) === (email === undefined))
    throw new UsageError('name the account by --handle or by --email, one of the two');
  return { ...(handle !== undefined && { handle }), ...(email !== undefined && { email }) };
}
