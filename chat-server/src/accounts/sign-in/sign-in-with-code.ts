import type { TicketCode } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Account } from '../account.store.ts';
import { guessing, type Whereabouts } from './guessing.ts';
import type { AccountParts } from '../parts.ts';
import { secondFactor } from '../second-factor/second-factor.ts';

type Parts = Pick<AccountParts, 'accounts' | 'tickets' | 'keys' | 'clock' | 'rateLimit' | 'devices' | 'events'>;

/** Takes the code of the second factor that a sign-in waits for. Errors: `wrong_code`, for whatever reason; `too_many_requests`. */
export function signInWithCode(parts: Parts) {
  const { accounts, tickets, events } = parts;
  const factor = secondFactor(parts);
  const limits = guessing(parts);
  return async ({ ticket: id, code }: TicketCode, from: Whereabouts): Promise<Account> => {
    let known: string | undefined;
    const refuse = (error: unknown): never => {
      events.codeRefused(known, 'sign-in');
      throw error;
    };
    known = (await tickets.find(id, 'sign-in').catch(refuse)).account;
    if (known !== undefined) await limits.code(known, from);
    // Counted before the code is looked at, so that many guesses at once are still five.
    const ticket = await tickets.count(id, 'sign-in').catch(refuse);
    const account = await accounts.find(ticket.account);
    const outdated = (account?.passwordChangedAt ?? 0) > ticket.createdAt;
    if (!account || outdated || !(await factor.check(account, code)))
      return refuse(new AppError('wrong_code', { field: 'code' }));
    await tickets.close(id);
    return account;
  };
}
