import type { DeleteMessage, EditMessage, Sent } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { announce } from './announce.ts';
import { decideDeletion, decideEdit } from './changing.policy.ts';
import { readable } from './conversation.policy.ts';
import type { Head, NewEvent } from './conversation.store.ts';
import { type Attention, attendTo } from './flag.policy.ts';
import type { ConversationParts } from './parts.ts';
import { answerSent, canonicalBody } from './sent.ts';

/**
 * Gives a message of one's own another wording, also the one that it has: whoever saves it says that it holds. Errors: `not_found` (no
 * message, not one's own, or deleted), `too_late`, `blocked` (one has blocked the other), `suspended`, `client_id_reused`, `not_stored`.
 */
export function editMessage(parts: ConversationParts) {
  const decide = decideEdit(parts);
  const change = changeMessage(parts, 'edited');
  const attend = attendTo(parts);
  return ({ text, ...wanted }: EditMessage, identity: Identity): Promise<Sent> => {
    const attention = attend(text, identity);
    const body = canonicalBody('edit', wanted.seq, text);
    const decideFlagged = async (head: Head) => attention.flag(head, await decide(text, head, identity, wanted.seq));
    return change(wanted, identity, body, decideFlagged, attention);
  };
}

/** Deletes a message of one's own. Errors: those of an edit but `blocked`: a deletion is honoured whoever has blocked whom. */
export function deleteMessage(parts: ConversationParts) {
  const decide = decideDeletion(parts);
  const change = changeMessage(parts, 'deleted');
  return (wanted: DeleteMessage, identity: Identity): Promise<Sent> =>
    change(wanted, identity, canonicalBody('delete', wanted.seq), (head) => decide(head, identity, wanted.seq));
}

function changeMessage(parts: ConversationParts, type: 'edited' | 'deleted') {
  const { store, clock, events } = parts;
  const tell = announce(parts);
  const answer = answerSent(parts, type);
  return async (
    { conversationId, clientId }: DeleteMessage,
    identity: Identity,
    body: string,
    decide: (head: Head) => Promise<NewEvent[]>,
    attention?: Attention,
  ): Promise<Sent> => {
    const { account, role } = identity;
    const appended = await store.append({
      conversation: conversationId,
      author: account,
      role,
      clientId,
      at: clock.now(),
      body,
      decide: (head) => decide(readable(head, identity)),
    });
    if (appended.repeated) events.repeated(conversationId);
    else events.changed(conversationId, type);
    await tell(appended);
    return { ...(await answer(appended)), ...attention?.tell(appended) };
  };
}
