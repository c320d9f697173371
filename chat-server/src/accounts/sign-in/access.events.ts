import type { Log } from '../../observability/index.ts';

/** What happens on the way in: part of {@link accountEvents}. Refusals name an account by its id where there is one, and never the address that was typed. */
export function accessEvents(log: Log, count: (event: string) => void) {
  return {
    signInRefused(account: string | undefined) {
      log.warn({ account, audit: true }, 'a sign-in was refused');
      count('sign_in_refused');
    },
    secondStepAsked(account: string) {
      log.info({ account, audit: true }, 'a sign-in waits for the code of the second factor');
      count('second_step_asked');
    },
    codeRefused(account: string | undefined, step: string) {
      log.warn({ account, step, audit: true }, 'a code was refused');
      count('code_refused');
    },
    guessingSlowed(account: string | undefined, step: string) {
      log.warn({ account, step, audit: true }, 'a guess was turned away unlooked at: there have been too many');
      count('guessing_slowed');
    },
    resetAsked(account: string | undefined, mailed: boolean) {
      log.info({ account, mailed, audit: true }, 'the reset of a password was asked for');
      count('reset_asked');
    },
    passwordReset(account: string, ended: number) {
      log.info({ account, ended, audit: true }, 'a password was reset, and all sessions of its account ended');
      count('password_reset');
    },
    passwordChanged(account: string, session: string, ended: number) {
      log.info({ account, session, ended, audit: true }, 'a password was changed, and the other sessions ended');
      count('password_changed');
    },
    identityConfirmed(account: string, session: string) {
      log.info({ account, session, audit: true }, 'a person proved again who they are');
      count('identity_confirmed');
    },
    confirmationRefused(account: string, session: string) {
      log.warn({ account, session, audit: true }, 'a person did not prove again who they are');
      count('confirmation_refused');
    },
    addressChangeAsked(account: string, session: string, mailed: boolean) {
      log.info({ account, session, mailed, audit: true }, 'a new address was asked for');
      count('address_change_asked');
    },
    addressChanged(account: string, session: string) {
      log.info({ account, session, audit: true }, 'an address was changed');
      count('address_changed');
    },
  };
}
