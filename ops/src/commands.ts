import { createAccount } from './account/create.ts';
import { listAccounts } from './account/list.ts';
import type { Command } from './cli/command.ts';

/** Every command of `repere`. */
export const commands: readonly Command[] = [createAccount, listAccounts];
