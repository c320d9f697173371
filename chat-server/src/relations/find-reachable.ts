import type { FindPeople, PeoplePage } from '@repere/protocol';
import { findPeople } from '../accounts/index.ts';
import type { Identity } from '../core/index.ts';
import { directId } from './direct-id.ts';
import type { RelationParts } from './parts.ts';

/** A page of the people whom a search finds, with the conversation that one shares or would share with each. Where one of two has blocked the other, neither is found. */
export function findReachable({ relations, accounts }: Pick<RelationParts, 'relations' | 'accounts'>) {
  const find = findPeople(accounts);
  return async ({ query, cursor }: FindPeople, { account }: Identity): Promise<PeoplePage> => {
    const { blocked } = await relations.find(account);
    const mine = new Set(blocked.map((each) => each.account));
    const theirs = await relations.blockersOf(account);
    const hidden = (other: string) => mine.has(other) || theirs.has(other);
    const { people, ...rest } = await find(query, cursor, { except: account, hidden });
    return {
      people: people.map((person) => ({ ...person, conversationId: directId(account, person.id) })),
      ...rest,
    };
  };
}
