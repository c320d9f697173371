import type { ConversationSummary, ListConversations, MessageEvent } from '@repere/protocol';
import { hasBlocked, type Relation } from '../relations/index.ts';
import type { Head, StoredEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';
import { othersMarks } from './raise-marks.ts';
import { mayRate, ratingOf } from './rating.policy.ts';
import { readQuoted } from './read-quoted.ts';
import { otherOf, requestState } from './standing.ts';

/** A creation, at most two joinings, an acceptance, a message: the first message is among these. */
const OPENING = 5;

/** One row of the list, as its reader sees it: the head is in that reader's view, and the relation is theirs. */
export function summarize({ store, people }: Pick<ConversationParts, 'store' | 'people'>) {
  const quotedBy = readQuoted({ store });
  const marksOf = othersMarks({ store });
  return async (head: Head, relation: Relation, of: ListConversations['of']): Promise<ConversationSummary> => {
    const { account } = relation;
    const readSeq = await store.readPosition(head.id, account);
    const unread =
      of === 'desk' ? await store.countWaiting(head.id) : await store.countMessages(head.id, readSeq, account);
    const opening = await store.eventsAfter(head.id, 0, OPENING);
    const newest = await store.eventsAfter(head.id, head.lastMessageSeq - 1, 1);
    const origin = asMessage(
      opening.find((event) => event.type === 'message'),
      account,
    )?.origin;
    const lastMessage = asMessage(newest[0], account);
    const request = requestState(head, account);
    const blocked = head.kind === 'direct' && hasBlocked(relation, otherOf(head, account));
    return {
      id: head.id,
      kind: head.kind,
      people: await people(head.participants),
      lastSeq: head.lastSeq,
      readSeq,
      marks: await marksOf(head, account),
      unread,
      updatedAt: head.updatedAt,
      ...(lastMessage && { lastMessage, ...(await quotedBy(head.id, [lastMessage], account)) }),
      ...(origin && { origin }),
      ...(request && { request }),
      ...(blocked && { blocked }),
      ...(head.closed && { closed: true }),
      ...(mayRate(head, account) && ratingOf(head) === 0 && { rate: true }),
    };
  };
}

function asMessage(event: StoredEvent | undefined, reader: string): MessageEvent | undefined {
  const shown = event && present(event, reader);
  return shown?.type === 'message' ? shown : undefined;
}
