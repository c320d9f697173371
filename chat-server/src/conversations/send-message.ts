import type { SendMessage, Sent } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { announce } from './announce.ts';
import { readable } from './conversation.policy.ts';
import { attendTo } from './flag.policy.ts';
import { opening } from './opening.ts';
import type { ConversationParts } from './parts.ts';
import { answerSent, canonicalBody, saidBy } from './sent.ts';
import { decideMessage } from './writing.policy.ts';

/**
 * Adds a message to a conversation. A coach who answers in a coaching conversation for the first time joins it in the same step; whoever
 * answers a request accepts it. Errors: `not_found` (or not one's own, or nobody there any more), `blocked`, `request_pending`,
 * `not_found` (nothing that may be quoted), `client_id_reused`, `not_stored`.
 */
export function sendMessage(parts: ConversationParts) {
  const { store, clock, events } = parts;
  const tell = announce(parts);
  const decide = decideMessage(parts);
  const opens = opening(parts);
  const answer = answerSent(parts, 'message');
  const attend = attendTo(parts);
  return async ({ conversationId, clientId, ...said }: SendMessage, identity: Identity): Promise<Sent> => {
    const { account, role } = identity;
    const { quotes, ...content } = said;
    const attention = attend(said.text, identity);
    const appended = await store.append({
      conversation: conversationId,
      author: account,
      role,
      clientId,
      at: clock.now(),
      // What is quoted is read.
      byHead: quotes === undefined,
      body: canonicalBody(...saidBy({ ...said, quotes: quotes?.seq })),
      decide: async (head) => attention.flag(head, await decide(readable(head, identity), identity, content, quotes)),
    });
    if (appended.repeated) events.repeated(conversationId);
    else events.stored(conversationId, appended.head.kind, appended.head.lastSeq, role);
    await tell(appended);
    return { ...(await answer(appended)), ...(await opens(appended.head, identity)), ...attention.tell(appended) };
  };
}
