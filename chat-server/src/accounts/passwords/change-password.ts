import type { Identity } from '../../core/index.ts';
import { ownAccount } from '../own-account.ts';
import { ownWords } from './own-words.ts';
import type { AccountParts } from '../parts.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { setPassword } from './set-password.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'tickets' | 'passwords' | 'sessions' | 'broadcast' | 'mailer' | 'clock' | 'events'
>;

/** Sets a new password for whoever has just confirmed who they are, and ends all sessions but theirs. Errors: `weak_password`, `forbidden`, `unavailable`. */
export function changePassword(parts: Parts) {
  const { accounts, passwords, events } = parts;
  const set = setPassword(parts);
  return async (identity: Identity, password: string): Promise<void> => {
    const account = await ownAccount(accounts, identity);
    refuseWeakPassword(password, ownWords(account));
    const { ended } = await set(account.id, await passwords.hash(password), identity.session);
    events.passwordChanged(account.id, identity.session, ended);
  };
}
