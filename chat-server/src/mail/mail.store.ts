import type { Mail } from '../core/index.ts';

/** A mail that waits to be delivered. Times are milliseconds since the epoch. */
export interface MailRecord extends Mail {
  /** Letters, digits and hyphens. */
  id: string;
  createdAt: number;
  /** Failed tries so far. */
  attempts: number;
  /** When the next try is due. */
  nextAt: number;
}

/** Where mail waits. Nothing of `to`, `subject` and `text` may be readable there. */
export interface MailStore {
  /** Resolves when the record is durable. Error: `not_stored`. */
  insert(record: MailRecord): Promise<void>;
  find(id: string): Promise<MailRecord | undefined>;
  /** Notes a failed try. Errors: `not_found`, `not_stored`. */
  postpone(id: string, attempts: number, nextAt: number): Promise<void>;
  /** No error where there is none. Error: `not_stored`. */
  remove(id: string): Promise<void>;
  /** Every record by when it is due, without what it says. */
  waiting(): AsyncIterable<{ id: string; nextAt: number }>;
}
