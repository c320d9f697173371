import type { Log, Metrics } from '../observability/index.ts';

/** What happens to mail: each is one log line and one count. A mail appears by its record's id, never by address, subject or text. */
export function mailEvents(log: Log, metrics: Metrics) {
  const count = (outcome: string) => metrics.mails.inc({ outcome });
  return {
    waiting(mails: number) {
      metrics.mailsWaiting.set(mails);
    },
    sent(mail: string, attempts: number) {
      log.info({ mail, attempts }, 'a mail was accepted for delivery');
      count('sent');
    },
    written(mail: string, file: string) {
      log.info({ mail, file }, 'a mail was written to a file, because this machine sends none');
    },
    retried(mail: string, facts: { attempts: number; nextAt: number; why: string }) {
      const { nextAt, ...rest } = facts;
      log.warn(
        { mail, ...rest, next: new Date(nextAt).toISOString() },
        'a mail could not be delivered: it is tried again',
      );
      count('retried');
    },
    bounced(mail: string, why: string) {
      log.warn({ mail, why }, 'a mail was refused for good by the server of its receiver');
      count('bounced');
    },
    expired(mail: string, attempts: number) {
      log.warn({ mail, attempts }, 'a mail was dropped: what it says would have ended before it arrived');
      count('expired');
    },
    gaveUp(mail: string, facts: { attempts: number; why: string }) {
      log.error(
        { mail, ...facts },
        'a mail was given up after three days of tries: look at SMTP_URL and at that server',
      );
      count('given_up');
    },
    unsettled(mail: string, error: unknown) {
      log.error({ mail, err: error }, 'what became of a mail could not be read or written: it is tried again');
    },
  };
}

export type MailEvents = ReturnType<typeof mailEvents>;
