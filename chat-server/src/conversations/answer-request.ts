import type { AnswerRequest } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { hasBlocked } from '../relations/index.ts';
import { announce } from './announce.ts';
import { readable } from './conversation.policy.ts';
import type { Head } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { canonicalBody } from './sent.ts';
import { otherOf } from './standing.ts';

/**
 * Answers a stranger's request. Only an acceptance becomes part of the conversation; leaving it or turning it down is kept to oneself.
 * Accepting what is accepted is fine. Errors: `not_found` (no request to oneself), `blocked` (one has blocked whoever asks),
 * `not_stored`.
 */
export function answerRequest(parts: ConversationParts) {
  const { store, relations, broadcast, clock, events } = parts;
  const accept = acceptRequest(parts);
  return async ({ conversationId, answer }: AnswerRequest, identity: Identity): Promise<AnswerRequest> => {
    const { account } = identity;
    const head = askedOf(readable(await store.head(conversationId, account), identity), account);
    if (answer === 'accept') await accept(head, identity);
    else {
      if (head.accepted) throw noRequest();
      const at = clock.now();
      await relations.change(account, (relation) => ({
        ...relation,
        answers: [
          ...relation.answers.filter(({ conversation }) => conversation !== conversationId),
          { conversation: conversationId, answer, at },
        ],
      }));
      // A message that was decided upon before is stored before this is acknowledged.
      await store.settle(conversationId);
    }
    events.answered(conversationId, answer);
    broadcast().to({ accounts: [account] }, 'request:answered', { conversationId, answer });
    return { conversationId, answer };
  };
}

function acceptRequest(parts: ConversationParts) {
  const { store, relations, clock } = parts;
  const tell = announce(parts);
  return async (head: Head, { account, role }: Identity): Promise<void> => {
    if (head.accepted) return;
    // A message of one's own may accept it in between.
    const accepted = new AppError('not_found');
    try {
      const appended = await store.append({
        conversation: head.id,
        author: account,
        role,
        // A conversation is accepted once, so its own identifier names that.
        clientId: head.id,
        at: clock.now(),
        body: canonicalBody('accept'),
        decide: async (now) => {
          if (now?.accepted) throw accepted;
          if (hasBlocked(await relations.find(account), otherOf(head, account))) throw new AppError('blocked');
          return [{ stream: 'shared', type: 'accepted' }];
        },
      });
      await tell(appended);
    } catch (error) {
      if (error !== accepted) throw error;
    }
  };
}

/** The head, for whoever was asked and has something of it to see. */
function askedOf(head: Head, account: string): Head {
  const asked = head.kind === 'direct' && head.participants[0] !== account && head.lastMessageSeq > 0;
  if (!asked) throw noRequest();
  return head;
}

function noRequest(): AppError {
  return new AppError('not_found', { field: 'conversationId' });
}
