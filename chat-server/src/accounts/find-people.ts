import { LIMITS, type Person } from '@repere/protocol';
import type { AccountStore } from './account.store.ts';
import { toPerson } from './people.ts';

/** Fewer letters than this would list the house. */
const SHORTEST_QUERY = 2;

/** Members and coaches whose name or handle begins with the query, without regard to accents and case; never oneself, never another site's guests. */
export function findPeople(accounts: AccountStore) {
  return async (query: string, except: string): Promise<Person[]> => {
    const prefix = query.trim().replace(/^@/, '');
    if (prefix.length < SHORTEST_QUERY) return [];
    const found = await accounts.search(prefix, LIMITS.peoplePage + 1);
    return found
      .filter((account) => account.id !== except && !account.external)
      .slice(0, LIMITS.peoplePage)
      .map(toPerson);
  };
}
