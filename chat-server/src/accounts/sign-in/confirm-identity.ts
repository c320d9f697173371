import { type ConfirmIdentity, LIMITS } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import { guessing } from './guessing.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';
import { secondFactor } from '../second-factor/second-factor.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'sessions' | 'passwords' | 'keys' | 'clock' | 'rateLimit' | 'devices' | 'events'
>;

/**
 * Opens what asks for a confirmation, to whoever gives their password again, and a code where they have a second factor. Answers until when.
 * Errors: `forbidden`, `wrong_credentials`, `wrong_code`, `too_many_requests`.
 */
export function confirmIdentity(parts: Parts) {
  const { accounts, sessions, passwords, clock, events } = parts;
  const factor = secondFactor(parts);
  const limits = guessing(parts);
  return async (identity: Identity, { password, code }: ConfirmIdentity): Promise<number> => {
    const account = await ownAccount(accounts, identity);
    await limits.confirmation(account.id, identity.session);
    const refuse = (error: AppError): never => {
      events.confirmationRefused(account.id, identity.session);
      throw error;
    };
    if (!(await passwords.verify(account.passwordHash, password))) return refuse(new AppError('wrong_credentials'));
    const complete = !account.secondFactor || (code !== undefined && (await factor.check(account, code)));
    if (!complete) return refuse(new AppError('wrong_code', { field: 'code' }));
    await sessions.confirm(identity);
    events.identityConfirmed(account.id, identity.session);
    return clock.now() + LIMITS.confirmedFor;
  };
}
