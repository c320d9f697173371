import { AppError, type Clock, type Ids, type Mailer } from '../core/index.ts';
import type { MailStore } from './mail.store.ts';

/** One address and nothing else: no second receiver, no name, no line of its own. */
const ADDRESS = /^[^\s<>,;:"()[\]\\\p{Cc}]+@[^\s<>,;:"()\\@\p{Cc}]+$/u;
const CONTROL = /\p{Cc}/u;

/** Makes a durable record of each mail, and tells the courier. See {@link Mailer} for what it refuses. */
export function createMailer(parts: {
  store: MailStore;
  clock: Clock;
  ids: Ids;
  /** Learns of each record once it is durable. */
  recorded(record: { id: string; nextAt: number }): void;
}): Mailer {
  const { store, clock, ids, recorded } = parts;
  return {
    async send(mail) {
      // What was typed is in neither message: an error's message reaches the log.
      if (!ADDRESS.test(mail.to)) throw new AppError('invalid_payload', { field: 'to', message: 'no single address' });
      if (CONTROL.test(mail.subject))
        throw new AppError('invalid_payload', { field: 'subject', message: 'a subject with control characters' });
      if (mail.id !== undefined && (await store.find(mail.id))) return;
      const now = clock.now();
      const record = { id: ids.uuid(), ...mail, createdAt: now, attempts: 0, nextAt: now };
      await store.insert(record);
      recorded(record);
    },
  };
}
