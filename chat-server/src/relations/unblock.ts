import type { AboutPerson } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import type { RelationParts } from './parts.ts';
import { hasBlocked } from './relation.store.ts';

type Parts = Pick<RelationParts, 'relations' | 'accounts' | 'broadcast' | 'events'>;

/** Takes a block back: what was withheld until now stays so. Whoever is gone can be taken off the list. Errors: `not_found`, `not_stored`. */
export function unblock({ relations, accounts, broadcast, events }: Parts) {
  return async ({ account: other }: AboutPerson, { account }: Identity): Promise<Record<string, never>> => {
    if (!hasBlocked(await relations.find(account), other)) {
      if (other === account || !(await accounts.find(other))) throw new AppError('not_found', { field: 'account' });
      return {};
    }
    await relations.change(account, (relation) => ({
      ...relation,
      blocked: relation.blocked.filter((each) => each.account !== other),
    }));
    events.unblocked(account, other);
    broadcast().to({ accounts: [account] }, 'person:blocked', { account: other, blocked: false });
    return {};
  };
}
