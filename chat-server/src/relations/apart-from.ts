import type { RelationStore } from './relation.store.ts';

/** Whom an account has blocked, and who has blocked it: between them nothing may show that either is here. */
export async function apartFrom(
  relations: Pick<RelationStore, 'find' | 'blockersOf'>,
  account: string,
): Promise<string[]> {
  const { blocked } = await relations.find(account);
  return [...new Set([...blocked.map((each) => each.account), ...(await relations.blockersOf(account))])];
}
