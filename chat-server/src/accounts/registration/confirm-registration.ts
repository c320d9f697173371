import type { ConfirmRegistration } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';
import { isCodeOf, MOST_ATTEMPTS } from '../tickets/mailed-code.ts';

type Parts = Pick<AccountParts, 'accounts' | 'registrations' | 'clock' | 'events'>;

/** Turns a registration into an account, given the code from the mail. Error: `wrong_code`, for whatever reason. */
export function confirmRegistration(parts: Parts) {
  const { accounts, registrations, clock, events } = parts;
  const refuse = (): never => {
    events.codeRefused(undefined, 'registration');
    throw new AppError('wrong_code', { field: 'code' });
  };
  return async ({ registration: id, code }: ConfirmRegistration): Promise<Account> => {
    const found = await registrations.find(id);
    if (!found || clock.now() >= found.expiresAt) return refuse();
    // Counted before it is compared, so that many guesses at once are still five guesses.
    const counted = await registrations
      .update(id, (each) => ({ ...each, attempts: each.attempts + 1 }))
      .catch(unlessOvertaken);
    if (!counted) return refuse();
    const right = isCodeOf(counted, code);
    if (counted.attempts > MOST_ATTEMPTS || counted.decoy || !right) return refuse();
    const account: Account = {
      // The registration's own, which lets the account take over the handle that is held for it.
      id,
      email: counted.email,
      passwordHash: counted.passwordHash,
      handle: counted.handle,
      name: counted.name,
      role: 'member',
      language: counted.language,
      createdAt: clock.now(),
      ofAgeAt: counted.createdAt,
      consentAt: counted.createdAt,
    };
    // The account first: whatever cuts this short, a full disk or the process's end, the code or the account is there.
    const inserted = await accounts.insert(account).catch(unlessOvertaken);
    await registrations.remove(id);
    if (!inserted) return refuse();
    events.confirmed(account.id);
    return account;
  };
}

/** Somebody with the same code was faster, or began again meanwhile: no fault, but nothing to confirm either. */
function unlessOvertaken(error: unknown): undefined {
  if (error instanceof AppError && error.code !== 'not_stored') return undefined;
  throw error;
}
