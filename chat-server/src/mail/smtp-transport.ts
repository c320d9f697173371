import { createTransport } from 'nodemailer';
import type { MailAddress, SmtpSettings } from '../core/index.ts';
import { MOST_UNDER_WAY } from './courier.ts';
import type { MailRecord } from './mail.store.ts';
import { readFailure } from './read-failure.ts';
import type { MailTransport } from './transport.ts';

/** Longest waits, in milliseconds: for a connection, for the greeting, and for any answer. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** Delivers by SMTP (RFC 5321), over a small pool of connections. */
export function createSmtpTransport({ server, from, requireTls }: SmtpSettings): MailTransport {
  const { host, port, secure, login } = server;
  const pool = createTransport({
    pool: true,
    host,
    port,
    secure,
    ...(login && { auth: { user: login.user, pass: login.password } }),
    requireTLS: requireTls,
    // Where TLS is only welcome, even a certificate of nobody's is better than none.
    tls: { rejectUnauthorized: requireTls || secure },
    ...PATIENCE,
    maxConnections: MOST_UNDER_WAY,
    // A repeat is the courier's to decide and to note.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: (record) =>
      pool.sendMail(toMessage(record, from)).then(
        () => ({ outcome: 'accepted' as const }),
        (error: unknown) => readFailure(error),
      ),
    close: () => pool.close({ force: true }),
  };
}

/**
 * The message of a record, the same at each try. Addresses are given as objects, which are never parsed for more receivers. The
 * Message-ID comes from the record's id: whoever gets a mail twice can tell (RFC 5322, 3.6.4).
 */
function toMessage({ id, to, subject, text, createdAt }: MailRecord, from: MailAddress) {
  return {
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    date: new Date(createdAt),
    subject,
    text,
    xMailer: false as const,
    // RFC 3834: no holiday notice shall answer this.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
