import type { MailRecord } from './mail.store.ts';

/**
 * What became of a try. `refused` is final; `failed` is worth another. `why` is a reply's three digits or an error's code, never a
 * server's own words: those may repeat the address.
 */
export type Delivery = { outcome: 'accepted' } | { outcome: 'refused' | 'failed'; why: string };

/** The way out of this machine. A repeat of the same record can be recognised as such by whoever receives it. */
export interface MailTransport {
  /** Tries once. Does not throw. */
  deliver(record: MailRecord): Promise<Delivery>;
  /** Lets go of connections, also of those in use: what they carry has failed. */
  close(): void;
}
