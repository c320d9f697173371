import { AppError, type Identity } from '../../core/index.ts';
import { endAllSessions } from '../sessions/end-all-sessions.ts';
import { ownAccount } from '../own-account.ts';
import type { AccountParts } from '../parts.ts';
import { toMe } from '../people.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { sealSecret } from './seal-secret.ts';
import { secondFactorOnMail } from './second-factor-mails.ts';
import type { SecondFactorOffers } from './second-factor-offers.ts';
import { tellOwner } from '../mails/tell-owner.ts';
import { stepOf } from './totp.ts';

type Parts = Pick<
  AccountParts,
  'accounts' | 'sessions' | 'keys' | 'mailer' | 'broadcast' | 'clock' | 'ids' | 'events'
> & { offers: SecondFactorOffers };

/**
 * Takes the offered secret into use, given its first code, in place of one that is in use; ends all other sessions; answers the recovery codes.
 * Errors: `forbidden`, `not_found` where no offer waits (it ended, or the server has restarted), `wrong_code`.
 */
export function enableSecondFactor(parts: Parts) {
  const { accounts, keys, broadcast, clock, ids, events, offers } = parts;
  const endAll = endAllSessions(parts);
  const tell = tellOwner(parts);
  return async (identity: Identity, code: string): Promise<string[]> => {
    const { id } = await ownAccount(accounts, identity);
    const { session } = identity;
    const secret = offers.find(session);
    if (!secret) throw new AppError('not_found', { message: `no second factor is offered to session ${session}` });
    const now = clock.now();
    const lastStep = stepOf(code, secret, now);
    if (lastStep === undefined) throw new AppError('wrong_code', { field: 'code' });
    // Gone before anything waits: of two that come with the same code, one brings the recovery codes that hold.
    offers.remove(session);
    const { shown, kept } = makeRecoveryCodes(id, ids);
    let replaced = false;
    const take = async () => {
      const sealed = await sealSecret(keys, id, secret);
      // Before the change, so that no crash leaves a session that never saw a code; and after it, for those that begin in between.
      await endAll(id, session);
      return accounts.update(id, (account) => {
        replaced = account.secondFactor !== undefined;
        return { ...account, secondFactor: { sealed, enabledAt: now, lastStep, recovery: kept } };
      });
    };
    const saved = await take().catch((error: unknown) => {
      offers.put(session, secret);
      throw error;
    });
    await endAll(id, session);
    events.secondFactorEnabled(id, session, replaced);
    broadcast().to({ accounts: [id] }, 'me:changed', { me: toMe(saved, { enrolling: false }) });
    await tell(saved, secondFactorOnMail(saved.language));
    return shown;
  };
}
