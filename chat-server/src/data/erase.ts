import type { AccountEvents, AccountStore, Erasure, ErasureStore, SessionStore } from '../accounts/index.ts';
import type { ConversationStore, Head } from '../conversations/index.ts';
import type { Broadcast, Clock, KeyRing } from '../core/index.ts';

export interface EraseParts {
  accounts: AccountStore;
  erasures: ErasureStore;
  sessions: Pick<SessionStore, 'removeAllOf'>;
  conversations: Pick<ConversationStore, 'listOf' | 'settled'>;
  keys: Pick<KeyRing, 'retire'>;
  /** Removes what else is kept of an account and lies under no key of it. Each may be repeated. */
  forget: readonly ((account: string) => Promise<unknown>)[];
  broadcast(): Pick<Broadcast, 'endSession'>;
  clock: Clock;
  events: Pick<AccountEvents, 'erased' | 'erasureFailed'>;
}

/** How many conversations are listed at once. */
const PAGE = 200;

/**
 * Erases an account. Every step may be repeated, and the account's document goes last: while it is there, or the journal knows of an
 * erasure whose keys are, a start goes on with it. In this order, so that at no moment somebody who is gone can act, and no text
 * that was erased comes back:
 *
 * 1. The journal, so that nothing that follows can be left half done, and a restored backup is erased again.
 * 2. The way in: suspended, no sessions, no sockets.
 * 3. The account's key is retired. A message that is on its way either has its keys already, and then it is waited for, or gets none.
 * 4. The conversations with coaches that it began, listed anew because one may have begun meanwhile; then their keys.
 * 5. What lies under no key, and the account itself, which frees its address and its handle.
 */
export function erase(parts: EraseParts) {
  const { accounts, erasures, sessions, conversations, keys, forget, broadcast, clock, events } = parts;

  async function note(account: string): Promise<Erasure> {
    const coachingConversations = await conversationsWithCoaches(conversations, account);
    return erasures.note({ account, at: clock.now(), coachingConversations });
  }

  return async (id: string): Promise<void> => {
    await note(id);
    if (await accounts.find(id))
      await accounts.update(id, (account) => ({ ...account, suspendedAt: account.suspendedAt ?? clock.now() }));
    for (const session of await sessions.removeAllOf(id)) broadcast().endSession(session.id);
    await keys.retire(`account:${id}`);
    await conversations.settled(id);
    const { coachingConversations } = await note(id);
    for (const conversation of coachingConversations) await keys.retire(`conversation:${conversation}`);
    for (const each of forget) await each(id);
    await accounts.remove(id);
    events.erased(id, coachingConversations.length);
  };
}

/** The conversations with coaches that are about an account: those that it began. */
async function conversationsWithCoaches(store: Pick<ConversationStore, 'listOf'>, account: string): Promise<string[]> {
  const found: string[] = [];
  for (let page: Head[], below: Head | undefined; ; below = page.at(-1)) {
    page = await store.listOf(account, PAGE, below);
    for (const { id, kind, participants } of page)
      if (kind === 'coaching' && participants[0] === account) found.push(id);
    if (page.length < PAGE) return found;
  }
}
