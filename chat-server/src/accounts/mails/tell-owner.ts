import type { Account } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';

/**
 * Mails the owner of an account that something about its security has changed. It never fails: what is done is done, and its answer, which may
 * be shown only once, must not be lost with the mail.
 */
export function tellOwner({ mailer, events }: Pick<AccountParts, 'mailer' | 'events'>) {
  return async ({ id, email }: Account, words: { subject: string; text: string }): Promise<void> => {
    if (email === undefined) return;
    try {
      await mailer.send({ to: email, ...words });
    } catch (error) {
      events.noticeLost(id, error);
    }
  };
}
