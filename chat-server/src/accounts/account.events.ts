import type { Role } from '@repere/protocol';
import type { Log, Metrics } from '../observability/index.ts';
import { accessEvents } from './sign-in/access.events.ts';

/** What happens to accounts: each is one log line and one count. Accounts appear by id, never by name or address. */
export function accountEvents(log: Log, metrics: Metrics) {
  const count = (event: string) => metrics.accountEvents.inc({ event });
  return {
    ...accessEvents(log, count),
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
    rehashFailed(account: string, err: unknown) {
      log.warn(
        { account, err },
        'a password could not be hashed anew: its owner is signed in, the next sign-in tries again',
      );
      count('rehash_failed');
    },
    identified(account: string, origin: string) {
      log.info({ account, origin, audit: true }, 'another site vouched for a person');
      count('identified');
    },
    signedOut(account: string, session: string) {
      log.info({ account, session, audit: true }, 'signed out');
      count('signed_out');
    },
    sessionEnded(account: string, session: string, by: string) {
      log.info({ account, session, by, audit: true }, 'a session was ended by its owner');
      count('session_ended');
    },
    otherSessionsEnded(account: string, session: string, ended: number) {
      log.info({ account, session, ended, audit: true }, 'all other sessions were ended by their owner');
      count('other_sessions_ended');
    },
    secondFactorEnabled(account: string, session: string, replaced: boolean) {
      log.info({ account, session, replaced, audit: true }, 'a second factor was switched on');
      count('second_factor_enabled');
    },
    secondFactorDisabled(account: string, session: string) {
      log.info({ account, session, audit: true }, 'a second factor was switched off');
      count('second_factor_disabled');
    },
    recoveryCodesRenewed(account: string, session: string) {
      log.info({ account, session, audit: true }, 'recovery codes were renewed');
      count('recovery_codes_renewed');
    },
    secondFactorUsed(account: string, kind: 'app' | 'recovery') {
      log.info({ account, kind, audit: true }, 'a code of the second factor was taken');
      count(`second_factor_${kind}`);
    },
    noticeLost(account: string, error: unknown) {
      log.error({ account, err: error }, 'a mail that tells of a change of security could not be kept');
      count('notice_lost');
    },
    profileSaved(account: string) {
      log.info({ account }, 'a profile was saved');
      count('profile_saved');
    },
    handleChanged(account: string) {
      log.info({ account, audit: true }, 'a handle was changed');
      count('handle_changed');
    },
    erasurePlanned(account: string) {
      log.info({ account, audit: true }, 'the erasure of an account was asked for');
      count('erasure_planned');
    },
    erasureCancelled(account: string) {
      log.info({ account, audit: true }, 'the erasure of an account was cancelled');
      count('erasure_cancelled');
    },
    erased(account: string, conversations: number) {
      log.info({ account, conversations, audit: true }, 'an account was erased, and its texts with it');
      count('erased');
    },
    erasureFailed(account: string, err: unknown) {
      log.error({ account, err }, 'an account could not be erased to the end: it is tried again');
      count('erasure_failed');
    },
    suspended(account: string) {
      log.info({ account, audit: true }, 'an account was suspended by the owner');
      count('suspended');
    },
    suspensionLifted(account: string) {
      log.info({ account, audit: true }, 'the suspension of an account was lifted from the command line');
      count('suspension_lifted');
    },
    roleChanged(account: string, role: Role) {
      log.info({ account, role, audit: true }, 'the role of an account was changed from the command line');
      count('role_changed');
    },
    resetByOwner(account: string, what: 'password' | 'second_factor') {
      log.info({ account, what, audit: true }, 'an account was reset from the command line');
      count('reset_by_owner');
    },
  };
}

export type AccountEvents = ReturnType<typeof accountEvents>;
