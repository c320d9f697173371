import { createHash } from 'node:crypto';
import type { Register, RegistrationPending } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import { refuseImposture } from './account.policy.ts';
import type { AccountParts } from './parts.ts';
import { alreadyRegisteredMail, confirmationMail } from './mails.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

/** How long the code from the mail is good, in milliseconds. */
const CODE_LIFETIME = 30 * 60_000;

type Parts = Pick<AccountParts, 'accounts' | 'registrations' | 'passwords' | 'mailer' | 'clock' | 'ids' | 'events'>;

/**
 * Begins a registration. A known address takes the same steps and gets the same answer; its owner gets a different mail.
 * Errors: `too_young`, `consent_missing`, `weak_password`, `handle_refused`, `handle_taken`.
 */
export function register(parts: Parts) {
  const { accounts, registrations, passwords, mailer, clock, ids, events } = parts;
  return async (wanted: Register): Promise<RegistrationPending> => {
    if (!wanted.ofAge) throw new AppError('too_young', { field: 'ofAge' });
    if (!wanted.consent) throw new AppError('consent_missing', { field: 'consent' });
    refuseImposture(wanted.handle, wanted.name);
    refuseWeakPassword(wanted.password, [wanted.email, wanted.name, wanted.handle]);
    const passwordHash = await passwords.hash(wanted.password);
    // Whoever knows a registration's id made it: a wrong address typed once must not cost a person their handle.
    if (wanted.replaces !== undefined) await registrations.remove(wanted.replaces);
    const known = await accounts.findByEmail(wanted.email);
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
      decoy: known !== undefined,
    });
    const mail = known ? alreadyRegisteredMail(wanted.language) : confirmationMail(wanted.language, code);
    try {
      await mailer.send({ to: wanted.email, expiresAt, ...mail });
    } catch (error) {
      // Nobody will ever have this code, so it must not hold the handle.
      await registrations.remove(id);
      throw error;
    }
    events.registered(id);
    return { registration: id };
  };
}

/** Binds a code to its registration, so that a stored hash says nothing about another one. */
export function hashCode(registration: string, code: string): string {
  return createHash('sha256').update(`${registration}.${code}`).digest('base64url');
}
