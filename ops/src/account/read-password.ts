import type { Io } from '../cli/command.ts';
import { UsageError } from '../cli/usage-error.ts';

/** The first line of standard input: what `echo` or a file puts after it is no part of a password. */
export async function readPassword(io: Pick<Io, 'readInput'>): Promise<string> {
  const [password = ''] = (await io.readInput()).split(/\r?\n/);
  if (password === '') throw new UsageError('--password-stdin: nothing came on standard input');
  return password;
}
