import type { Profile } from '@repere/protocol';
import { AppError, type Identity } from '../../core/index.ts';
import { refuseImposture } from '../names/account.policy.ts';
import { type Account, showsPresence } from '../account.store.ts';
import type { AccountParts } from '../parts.ts';
import { toMe, toProfile } from '../people.ts';

/** How long a handle stays, in milliseconds: people should find who they knew. */
const HANDLE_STAYS = 30 * 24 * 60 * 60_000;

type Parts = Pick<AccountParts, 'accounts' | 'sessions' | 'visibilityChanged' | 'broadcast' | 'clock' | 'events'>;

/**
 * Saves what one decides about oneself, and tells one's other windows. What stays the same costs nothing. Errors: `forbidden` (another site's
 * guest has the name that the site gave), `handle_refused`, `handle_taken`, `too_many_requests` (field `handle`: one change in 30 days).
 */
export function saveProfile({ accounts, sessions, visibilityChanged, broadcast, clock, events }: Parts) {
  return async (identity: Identity, wanted: Profile): Promise<Account> => {
    const account = await accounts.find(identity.account);
    if (!account) throw new AppError('unauthenticated');
    if (!differs(account, wanted)) return account;
    refuseStrangeName(account, wanted, await accounts.listStaff());
    const now = clock.now();
    const saved = await accounts.update(account.id, (current) => ({
      ...current,
      ...wanted,
      ...(wanted.handle !== current.handle && changeHandle(current, now)),
    }));
    if (saved.handle !== account.handle) events.handleChanged(saved.id);
    if (showsPresence(saved) !== showsPresence(account)) await visibilityChanged(saved.id);
    events.profileSaved(saved.id);
    const me = toMe(saved, { enrolling: sessions.isEnrolling(saved) });
    broadcast().to({ accounts: [saved.id] }, 'me:changed', { me });
    return saved;
  };
}

function differs(account: Account, wanted: Profile): boolean {
  const present = toProfile(account);
  return (Object.keys(present) as (keyof Profile)[]).some((key) => present[key] !== wanted[key]);
}

/** Looks at what is new alone: a rule that came later must not keep somebody from changing their language. */
function refuseStrangeName(account: Account, wanted: Profile, staff: Account[]): void {
  const fresh = (key: 'handle' | 'name') => (wanted[key] === account[key] ? '' : wanted[key]);
  const [handle, name] = [fresh('handle'), fresh('name')];
  if (account.external && (handle || name)) throw new AppError('forbidden', { field: handle ? 'handle' : 'name' });
  refuseImposture({ id: account.id, role: account.role, handle, name }, staff);
}

/** Decided where accounts change in turn, so that two windows cannot change it twice. */
function changeHandle({ handle, handleChangedAt }: Account, now: number): Partial<Account> {
  const wait = (handleChangedAt ?? -Infinity) + HANDLE_STAYS - now;
  if (wait > 0) throw new AppError('too_many_requests', { field: 'handle', retryAfter: Math.ceil(wait / 1000) });
  return { formerHandle: handle, handleChangedAt: now };
}
