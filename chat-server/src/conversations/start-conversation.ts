import type { Sent, StartConversation } from '@repere/protocol';
import { AppError, type Identity, isStaff, Turns } from '../core/index.ts';
import { directId, hasBlocked } from '../relations/index.ts';
import { announce } from './announce.ts';
import type { Appended, Content, Head, NewEvent } from './conversation.store.ts';
import { attendTo } from './flag.policy.ts';
import { opening } from './opening.ts';
import type { ConversationParts } from './parts.ts';
import { answerSent, canonicalBody, saidBy } from './sent.ts';
import { admitStranger } from './strangers.policy.ts';
import { admitAuthor, decideMessage, toMessage } from './writing.policy.ts';

/**
 * Begins a conversation together with its first message. A direct one that exists already simply receives the message, because the other
 * person may have begun it a moment ago: then this answers them. Errors: `not_found` (no such person), `forbidden` (a coach asks no
 * coach), `too_many_strangers`, and those of a message.
 */
export function startConversation(parts: ConversationParts) {
  const { store, accounts, relations, clock, events } = parts;
  const tell = announce(parts);
  const decide = decideMessage(parts);
  const admitStrangerOf = admitStranger(parts);
  const admit = admitAuthor(parts);
  const opens = opening(parts);
  const answer = answerSent(parts, 'message');
  const attend = attendTo(parts);
  /** Beginnings of one account, one after the other, so that no two are counted as the same one. */
  const turns = new Turns();

  async function beginDirect(identity: Identity, other: string, content: Content): Promise<NewEvent[]> {
    const { account } = identity;
    const person = await accounts.find(other);
    if (!person) throw new AppError('not_found', { field: 'with' });
    if (hasBlocked(await relations.find(account), other)) throw new AppError('blocked');
    if (!isStaff(identity) && !isStaff(person)) await admitStrangerOf(account);
    const withheld = hasBlocked(await relations.find(other), account);
    return [
      { stream: 'shared', type: 'created', kind: 'direct' },
      { stream: 'shared', type: 'joined', account },
      { stream: 'shared', type: 'joined', account: other },
      ...(isStaff(identity) ? [{ stream: 'shared', type: 'accepted' } as const] : []),
      toMessage(content, { withheld }),
    ];
  }

  return async (wanted: StartConversation, identity: Identity): Promise<Sent> => {
    const { conversationId, clientId, kind, text, origin, article } = wanted;
    const { account, role } = identity;
    const other = wanted.kind === 'direct' ? wanted.with : undefined;
    if (other !== undefined) {
      if (other === account) throw new AppError('not_found', { field: 'with' });
      if (conversationId !== directId(account, other)) throw new AppError('not_found', { field: 'conversationId' });
    } else if (isStaff(identity)) throw new AppError('forbidden');

    const content = { text, ...(origin && { origin }), ...(article && { article }) };
    const attention = attend(text, identity);
    const begin = async (head: Head | undefined): Promise<NewEvent[]> => {
      if (head && (kind !== 'direct' || head.kind !== 'direct'))
        throw new AppError('not_found', { field: 'conversationId' });
      if (head) return decide(head, identity, content);
      await admit(identity);
      if (other !== undefined) return beginDirect(identity, other, content);
      return [
        { stream: 'shared', type: 'created', kind },
        { stream: 'shared', type: 'joined', account },
        toMessage(content),
      ];
    };
    const append = (): Promise<Appended> =>
      store.append({
        conversation: conversationId,
        author: account,
        role,
        clientId,
        at: clock.now(),
        body: canonicalBody(kind, other, ...saidBy(content)),
        decide: async (head) => attention.flag(head, await begin(head)),
      });
    const appended = other === undefined ? await append() : await turns.take(account, append);
    if (appended.repeated) events.repeated(conversationId);
    else {
      if (appended.events[0]?.type === 'created') events.started(conversationId, kind);
      events.stored(conversationId, kind, appended.head.lastSeq, role);
    }
    await tell(appended);
    return { ...(await answer(appended)), ...(await opens(appended.head, identity)), ...attention.tell(appended) };
  };
}
