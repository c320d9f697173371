import type { RateConversation, Sent } from '@repere/protocol';
import {
  admitAuthor,
  announce,
  canonicalBody,
  mayRate,
  present,
  ratingOf,
  readable,
} from '../../conversations/index.ts';
import { AppError, type Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/**
 * Says how the coaching was, for the coaches to read; said again while it stays closed, it takes the place of what was said before. Errors:
 * `not_found` (not there, or not one's own), `forbidden` (no question of one's own, or not closed), `suspended`, `client_id_reused`,
 * `not_stored`.
 */
export function rate(parts: DeskParts) {
  const { store, clock, events } = parts;
  const tell = announce(parts);
  const admit = admitAuthor(parts);
  return async (wanted: RateConversation, identity: Identity): Promise<Sent> => {
    const { conversationId, clientId, score, words } = wanted;
    const { account, role } = identity;
    const appended = await store.append({
      conversation: conversationId,
      author: account,
      role,
      clientId,
      at: clock.now(),
      body: canonicalBody('rate', score, words ?? null),
      decide: async (found) => {
        const head = readable(found, identity);
        await admit(identity);
        if (!mayRate(head, account)) throw new AppError('forbidden');
        const target = ratingOf(head);
        const content = words === undefined ? null : { text: words };
        return [{ stream: 'shared', type: 'rated', score, ...(target > 0 && { target }), content }];
      },
    });
    const rated = appended.events.find((event) => event.type === 'rated');
    if (!rated) throw new AppError('client_id_reused');
    // Said otherwise, it is no other rating.
    if (!appended.repeated && rated.target === undefined) events.rated('coaching', score);
    await tell(appended);
    return { conversationId, event: present(rated, account) };
  };
}
