import type { Foundation } from './lay-foundation.ts';
import { wireAccounts } from './wire-accounts.ts';
import { wireConversations } from './wire-conversations.ts';
import { wireOwner } from './wire-owner.ts';

/** What each feature is made from, in the order in which one needs another. */
export async function wireFeatures(foundation: Foundation) {
  const people = await wireAccounts(foundation);
  const talk = wireConversations(foundation, people);
  return { ...people, ...talk, ...wireOwner(foundation, { ...people, ...talk }) };
}

export type Features = Awaited<ReturnType<typeof wireFeatures>>;
