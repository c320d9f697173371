import type { Person } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import type { RelationParts } from './parts.ts';

/** Whom one has blocked, the latest first. */
export function listBlocked({ relations, people }: Pick<RelationParts, 'relations' | 'people'>) {
  return async (_: unknown, { account }: Identity): Promise<{ people: Person[] }> => {
    const { blocked } = await relations.find(account);
    return { people: await people(blocked.map((each) => each.account).reverse()) };
  };
}
