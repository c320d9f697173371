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
    async send(mail, kept) {
      // What was typed is in neither message: an error's message reaches the log.
      if (!ADDRESS.test(mail.to)) throw new AppError('invalid_payload', { field: 'to', message: 'no single address' });
      if (CONTROL.test(mail.subject))
        throw new AppError('invalid_payload', { field: 'subject', message: 'a subject with control characters' });
      const known = mail.id === undefined ? undefined : await store.find(mail.id);
      if (known && !kept) return;
      const now = clock.now();
      const record = known ?? { id: ids.uuid(), ...mail, createdAt: now, attempts: 0, nextAt: now };
      if (!known) await store.insert(record);
      try {
        await kept?.();
      } catch (error) {
        await store.remove(record.id).catch(ignore);
        throw error;
      }
      recorded(record);
    },
  };
}

function ignore(): void {}
