import type { AboutPerson, PersonCard } from '@repere/protocol';
import { isFindable, toPerson } from '../accounts/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { directId } from './direct-id.ts';
import type { RelationParts } from './parts.ts';
import { hasBlocked } from './relation.store.ts';

type Parts = Pick<RelationParts, 'relations' | 'accounts' | 'acquainted'>;

/**
 * Somebody's card: of oneself, of those whom one shares a conversation with or has blocked, and of those whom a search would show.
 * Whoever has blocked the reader looks like one who does not want to be found. Error: `not_found`.
 */
export function readPerson({ relations, accounts, acquainted }: Parts) {
  return async ({ account: other }: AboutPerson, identity: Identity): Promise<PersonCard> => {
    const { account } = identity;
    const found = await accounts.find(other);
    const blocked = hasBlocked(await relations.find(account), other);
    const blocking = hasBlocked(await relations.find(other), account);
    // Asked of everybody: an answer that took longer would say that somebody has blocked the reader.
    const known = await acquainted(identity, other);
    const shown = found && (other === account || blocked || known || (isFindable(found) && !blocking));
    if (!shown) throw new AppError('not_found', { field: 'account' });
    return { ...toPerson(found), conversationId: directId(account, other), about: found.about ?? '', blocked };
  };
}
