import { type AboutPerson, LIMITS } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { directId } from './direct-id.ts';
import type { RelationParts } from './parts.ts';
import { hasBlocked } from './relation.store.ts';

type Parts = Pick<
  RelationParts,
  'relations' | 'accounts' | 'settle' | 'broadcast' | 'visibilityChanged' | 'clock' | 'events'
>;

/**
 * Keeps somebody's messages to oneself away from now on, and each from finding the other or seeing them present. Coaching conversations are with the
 * coaches, not with one of them: a block changes nothing there. Errors: `not_found`, `forbidden` (nobody beyond `LIMITS.blocked`),
 * `not_stored`.
 */
export function block({ relations, accounts, settle, visibilityChanged, broadcast, clock, events }: Parts) {
  return async ({ account: other }: AboutPerson, { account }: Identity): Promise<Record<string, never>> => {
    if (other === account || !(await accounts.find(other))) throw new AppError('not_found', { field: 'account' });
    const at = clock.now();
    await relations.change(account, (relation) => {
      if (hasBlocked(relation, other)) return relation;
      if (relation.blocked.length >= LIMITS.blocked) throw new AppError('forbidden', { field: 'account' });
      return { ...relation, blocked: [...relation.blocked, { account: other, at }] };
    });
    // A message that was decided upon before the block held is stored before the block is acknowledged.
    await settle(directId(account, other));
    await visibilityChanged(account, other);
    events.blocked(account, other);
    broadcast().to({ accounts: [account] }, 'person:blocked', { account: other, blocked: true });
    return {};
  };
}
