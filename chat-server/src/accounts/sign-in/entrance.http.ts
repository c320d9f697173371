import type { SessionAnswer, SignInAnswer } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import type { Visit } from '../../http/index.ts';
import type { Account } from '../account.store.ts';
import type { Whereabouts } from './guessing.ts';
import { DEVICE_COOKIE, DEVICE_LIFETIME } from './known-devices.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { secondStep } from './second-step.ts';

type Parts = Pick<AccountParts, 'accounts' | 'sessions' | 'tickets' | 'devices' | 'broadcast' | 'events'>;

/** What every way in ends with. */
export function entrance(parts: Parts) {
  const { accounts, sessions, events } = parts;
  const askSecondStep = secondStep(parts);

  /** Gives the browser a session, in place of the one it had, and makes it a known device. Errors: `suspended`, `wrong_credentials`. */
  async function open(account: Account, visit: Visit): Promise<SessionAnswer> {
    if (account.suspendedAt !== undefined) throw new AppError('suspended');
    const { token, session, displaced } = await sessions.open(account.id, 'cookie', visit.device);
    for (const each of displaced) parts.broadcast().endSession(each.id);
    // Whoever suspends an account, changes its password or sets up a second factor ends its sessions, but not one that is just being written.
    const refusal = whyNotAnyMore(account, await accounts.find(account.id));
    if (refusal) {
      await sessions.endOf(account.id, session.id);
      throw new AppError(refusal);
    }
    if (visit.identity) {
      await sessions.endOf(visit.identity.account, visit.identity.session);
      parts.broadcast().endSession(visit.identity.session);
    }
    visit.setSession(token, session.expiresAt);
    visit.cookies.write(DEVICE_COOKIE, parts.devices.issue(account.id), DEVICE_LIFETIME);
    events.signedIn(account.id, session.id);
    return { me: toMe(account, { enrolling: sessions.isEnrolling(account) }) };
  }

  return {
    open,
    /** Opens a session, or the step that asks for a code where there is a second factor. Errors: those of {@link open}. */
    async letIn(account: Account, visit: Visit): Promise<SignInAnswer> {
      if (account.suspendedAt !== undefined) throw new AppError('suspended');
      return account.secondFactor ? { ticket: await askSecondStep(account) } : open(account, visit);
    },
  };
}

/** What has come between somebody and the session that they had earned. */
function whyNotAnyMore(earned: Account, present: Account | undefined): 'suspended' | 'wrong_credentials' | undefined {
  if (present?.suspendedAt !== undefined) return 'suspended';
  const same =
    present?.passwordChangedAt === earned.passwordChangedAt &&
    present?.secondFactor?.enabledAt === earned.secondFactor?.enabledAt;
  return present && same ? undefined : 'wrong_credentials';
}

/**
 * Refuses pages of other origins, which have `identify`, before anything is looked at: they must not learn whether a password or a code
 * is right, nor use it up. Error: `foreign_origin`.
 */
export function refuseEmbedder({ embedder }: Visit): void {
  if (embedder !== undefined) throw new AppError('foreign_origin');
}

/** From where a visit comes, as the limits on guessing see it. */
export function whereabouts({ address, cookies }: Visit): Whereabouts {
  return { address, device: cookies.read(DEVICE_COOKIE) };
}
