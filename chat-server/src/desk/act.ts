import type { DeskAct, DeskAnswer } from '@repere/protocol';
import { admitAuthor, announce, canonicalBody, type Head, type NewEvent } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { deskState } from './desk-state.ts';
import { atDesk } from './desk.policy.ts';
import type { DeskParts } from './parts.ts';

/** What is done with a conversation, decided under its lock; nothing where it is so already. Throws an AppError to refuse. */
export type Decide = (head: Head) => NewEvent[] | Promise<NewEvent[]>;

/**
 * Does something with a coaching conversation, once for each name that its author gives it, and tells whoever may know. Errors: those of
 * `decide`, `not_found`, `suspended`, `client_id_reused`, `not_stored`.
 */
export function act(parts: DeskParts) {
  const { store, clock, events } = parts;
  const tell = announce(parts);
  const admit = admitAuthor(parts);
  const state = deskState(parts);
  return async (
    { conversationId, clientId }: DeskAct,
    identity: Identity,
    body: readonly unknown[],
    decide: Decide,
  ): Promise<DeskAnswer> => {
    const { account, role } = identity;
    const nothing = new AppError('not_found');
    let head: Head;
    try {
      const appended = await store.append({
        conversation: conversationId,
        author: account,
        role,
        clientId,
        at: clock.now(),
        body: canonicalBody(...body),
        decide: async (found) => {
          const now = atDesk(found);
          await admit(identity);
          const added = await decide(now);
          if (added.length === 0) throw nothing;
          return added;
        },
      });
      // What a later change has blanked is told from an act by its kind alone.
      if (appended.repeated && appended.events.some(({ type }) => type === 'message' || type === 'edited'))
        throw new AppError('client_id_reused');
      if (!appended.repeated) for (const { type } of appended.events) events.acted(conversationId, type, account);
      await tell(appended);
      head = appended.head;
    } catch (error) {
      if (error !== nothing) throw error;
      head = atDesk(await store.head(conversationId, account));
    }
    return { conversationId, desk: await state(head) };
  };
}
