/** A mail in plain text, to one person. */
export interface Mail {
  /** Letters, digits and hyphens: while a mail of this id waits, another is the same. One of its own unless said. */
  id?: string;
  to: string;
  subject: string;
  text: string;
  /** Milliseconds since the epoch: from then on the mail is worth nothing and is dropped, as a mail is whose code has ended. */
  expiresAt?: number;
}

/** How mail leaves. */
export interface Mailer {
  /**
   * Resolves once the mail is a durable record; its delivery comes after, with retries, and survives restarts. Errors: `not_stored`;
   * `invalid_payload` for an address or a subject that could smuggle in another header or receiver.
   *
   * `kept` is called while the record is durable and nothing of it is on its way: what remembers that a mail was sent is written there. Where it
   * throws, there is no mail. A process that dies before leaves a record, which the next one delivers from its start on: whoever names a mail
   * by `id` calls again before that, and this finds the record and calls `kept`.
   */
  send(mail: Mail, kept?: () => Promise<void>): Promise<void>;
}
