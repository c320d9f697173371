import type { ConversationStore, Head } from '../../conversations/index.ts';

/** How many of somebody's conversations are looked at, newest first. */
const LOOKED_AT = 1_000;

/** What a member has asked the coaches, newest first. */
export async function questionsOf(store: Pick<ConversationStore, 'listOf'>, member: string): Promise<Head[]> {
  const heads = await store.listOf(member, LOOKED_AT);
  return heads.filter(({ kind, participants }) => kind === 'coaching' && participants[0] === member);
}

/** Whether somebody has asked the coaches anything. */
export async function hasAsked(store: Pick<ConversationStore, 'listOf'>, member: string): Promise<boolean> {
  return (await questionsOf(store, member)).length > 0;
}
