import type { Sent, StartConversation } from '@repere/protocol';
import { AppError, type Identity, isStaff } from '../core/index.ts';
import { announce } from './announce.ts';
import type { NewEvent } from './conversation.store.ts';
import { directId } from './direct-id.ts';
import type { ConversationParts } from './parts.ts';
import { canonicalBody, toSent } from './sent.ts';

/**
 * Begins a conversation together with its first message. A direct one that exists already simply receives the message, because the other
 * person may have begun it a moment ago. Errors: `not_found` (no such person), `forbidden` (a coach asks no coach), and those of an append.
 */
export function startConversation(parts: ConversationParts) {
  const { store, accounts, clock, events } = parts;
  const tell = announce(parts);
  return async (wanted: StartConversation, identity: Identity): Promise<Sent> => {
    const { conversationId, clientId, kind, text, origin } = wanted;
    const other = wanted.kind === 'direct' ? wanted.with : undefined;
    if (other !== undefined) {
      if (other === identity.account || !(await accounts.find(other)))
        throw new AppError('not_found', { field: 'with' });
      if (conversationId !== directId(identity.account, other))
        throw new AppError('not_found', { field: 'conversationId' });
    } else if (isStaff(identity)) throw new AppError('forbidden');

    const message: NewEvent = { stream: 'shared', type: 'message', content: { text, ...(origin && { origin }) } };
    const appended = await store.append({
      conversation: conversationId,
      author: identity.account,
      role: identity.role,
      clientId,
      at: clock.now(),
      body: canonicalBody(kind, other, text, origin),
      decide: (head) => {
        if (head && (kind !== 'direct' || head.kind !== 'direct'))
          throw new AppError('not_found', { field: 'conversationId' });
        if (head) return [message];
        const people = other === undefined ? [identity.account] : [identity.account, other];
        return [
          { stream: 'shared', type: 'created', kind },
          ...people.map((account): NewEvent => ({ stream: 'shared', type: 'joined', account })),
          message,
        ];
      },
    });
    if (appended.repeated) events.repeated(conversationId);
    else {
      if (appended.events[0]?.type === 'created') events.started(conversationId, kind);
      events.stored(conversationId, kind, appended.head.lastSeq, identity.role);
    }
    await tell(appended);
    return toSent(appended);
  };
}
