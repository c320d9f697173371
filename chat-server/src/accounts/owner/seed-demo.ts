import { createAccount, type NewAccount } from './create-account.ts';
import type { AccountParts } from '../parts.ts';

/** The demo sign-ins of a development store. Anybody may read them here, so no other store ever gets them. */
export const DEMO_ACCOUNTS: readonly (NewAccount & { name: string })[] = [
  {
    email: 'lea@example.org',
    password: 'granite-and-lichen',
    name: 'Léa Martin',
    handle: 'lea',
    role: 'member',
    language: 'fr',
  },
  {
    email: 'sam@example.org',
    password: 'slow-on-the-way-down',
    name: 'Sam Keller',
    handle: 'sam',
    role: 'coach',
    language: 'en',
  },
];

/** Adds the demo sign-ins to an empty store; answers whether it did. */
export function seedDemo(parts: Pick<AccountParts, 'accounts' | 'passwords' | 'clock' | 'ids' | 'events'>) {
  const create = createAccount(parts);
  return async (): Promise<boolean> => {
    if ((await parts.accounts.count()) > 0) return false;
    for (const account of DEMO_ACCOUNTS) await create(account);
    return true;
  };
}
