import type { Register, RegistrationPending } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import { refuseImposture } from '../names/account.policy.ts';
import { mailQuota } from '../mails/mail-quota.ts';
import { alreadyRegisteredMail, confirmationMail } from './registration-mails.ts';
import type { AccountParts } from '../parts.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import { CODE_LIFETIME, hashCode } from '../tickets/mailed-code.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'registrations' | 'passwords' | 'mailer' | 'rateLimit' | 'clock' | 'ids' | 'events'
>;

/**
 * Begins a registration. A known address takes the same steps and gets the same answer; its owner gets a different mail. So does one
 * that has had enough mails, and gets none.
 * Errors: `too_young`, `consent_missing`, `weak_password`, `handle_refused`, `handle_taken`.
 */
export function register(parts: Parts) {
  const { accounts, registrations, passwords, mailer, rateLimit, clock, ids, events } = parts;
  const mayMail = mailQuota(rateLimit);
  return async (wanted: Register): Promise<RegistrationPending> => {
    if (!wanted.ofAge) throw new AppError('too_young', { field: 'ofAge' });
    if (!wanted.consent) throw new AppError('consent_missing', { field: 'consent' });
    refuseImposture({ handle: wanted.handle, name: wanted.name }, await accounts.listStaff());
    refuseWeakPassword(wanted.password, [wanted.email, wanted.name, wanted.handle]);
    const passwordHash = await passwords.hash(wanted.password);
    // Whoever knows a registration's id made it: a wrong address typed once must not cost a person their handle.
    if (wanted.replaces !== undefined) await registrations.remove(wanted.replaces);
    const known = await accounts.findByEmail(wanted.email);
    const mailed = await mayMail(`registration:${wanted.email}`);
    const id = ids.uuid();
    const code = ids.code();
    const now = clock.now();
    const expiresAt = now + CODE_LIFETIME;
    await registrations.insert({
      id,
      email: wanted.email,
      passwordHash,
      handle: wanted.handle,
      name: wanted.name,
      language: wanted.language,
      codeHash: hashCode(id, code),
      attempts: 0,
      createdAt: now,
      expiresAt,
      // A code that nobody was sent can only be guessed.
      decoy: known !== undefined || !mailed,
    });
    const mail = known ? alreadyRegisteredMail(wanted.language) : confirmationMail(wanted.language, code);
    try {
      if (mailed) await mailer.send({ to: wanted.email, expiresAt, ...mail });
    } catch (error) {
      // Nobody will ever have this code, so it must not hold the handle.
      await registrations.remove(id);
      throw error;
    }
    events.registered(id);
    return { registration: id };
  };
}
