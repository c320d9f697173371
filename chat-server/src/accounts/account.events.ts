import type { Role } from '@repere/protocol';
import type { Log, Metrics } from '../observability/index.ts';

/** What happens to accounts: each is one log line and one count. Accounts appear by id, never by name or address. */
export function accountEvents(log: Log, metrics: Metrics) {
  const count = (event: string) => metrics.accountEvents.inc({ event });
  return {
    registered(registration: string) {
      log.info({ registration }, 'a registration waits for its code');
      count('registered');
    },
    confirmed(account: string) {
      log.info({ account }, 'an account was confirmed');
      count('confirmed');
    },
    created(account: string, role: Role) {
      log.info({ account, role, audit: true }, 'an account was created from the command line');
      count('created');
    },
    signedIn(account: string, session: string) {
      log.info({ account, session, audit: true }, 'signed in');
      count('signed_in');
    },
    signInRefused() {
      log.warn({ audit: true }, 'a sign-in was refused');
      count('sign_in_refused');
    },
    identified(account: string, origin: string) {
      log.info({ account, origin, audit: true }, 'another site vouched for a person');
      count('identified');
    },
    signedOut(account: string, session: string) {
      log.info({ account, session, audit: true }, 'signed out');
      count('signed_out');
    },
  };
}

export type AccountEvents = ReturnType<typeof accountEvents>;
