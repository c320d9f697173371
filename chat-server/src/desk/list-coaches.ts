import type { Colleague } from '@repere/protocol';
import { type Account, showsPresence, toPerson } from '../accounts/index.ts';
import { isAtWork } from '../conversations/index.ts';
import type { Identity } from '../core/index.ts';
import { apartFrom } from '../relations/index.ts';
import type { DeskParts } from './parts.ts';

/** Everybody who can have a conversation in their care, by handle, and who of them is seen to be here. */
export function listCoaches({ accounts, relations, leases }: Pick<DeskParts, 'accounts' | 'relations' | 'leases'>) {
  return async (_: unknown, { account }: Identity): Promise<{ coaches: Colleague[] }> => {
    const working = (await accounts.listStaff()).filter(isAtWork);
    const apart = new Set(await apartFrom(relations, account));
    const isSeen = async (coach: Account): Promise<boolean> =>
      showsPresence(coach) && !apart.has(coach.id) && (await leases.isPresent(coach.id));
    const coaches = await Promise.all(
      working.map(async (coach) => ({ ...toPerson(coach), present: await isSeen(coach) })),
    );
    return { coaches: coaches.sort((one, other) => (one.handle < other.handle ? -1 : 1)) };
  };
}
