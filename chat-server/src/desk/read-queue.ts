import {
  type ConversationPage,
  type ConversationSummary,
  type DeskQueue,
  LIMITS,
  type ReadQueue,
} from '@repere/protocol';
import { type QueueFilter, type QueuePlace, revisionOf, summarize } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { deskState } from './desk-state.ts';
import type { DeskParts } from './parts.ts';

/** What stands in each queue, for a coach. */
function filterOf(queue: DeskQueue, account: string): QueueFilter {
  if (queue === 'closed') return { closed: true };
  if (queue === 'all') return { closed: false };
  return { closed: false, assignee: queue === 'mine' ? account : null };
}

/** A page of a queue: who has waited longest first, then whoever waits for nothing. Error: `invalid_payload` (a cursor that we did not give). */
export function readQueue(parts: Pick<DeskParts, 'store' | 'accounts' | 'people' | 'relations'>) {
  const { store, relations } = parts;
  const summary = summarize(parts);
  const state = deskState(parts);
  const revisionNow = revisionOf(parts);
  return async ({ queue, cursor }: ReadQueue, identity: Identity): Promise<ConversationPage> => {
    const below = cursor === undefined ? undefined : readCursor(cursor);
    // Read before the queue, so that a change in between makes the client ask again rather than miss it.
    const revision = await revisionNow(identity);
    const relation = await relations.find(identity.account);
    const found = await store.listQueue(filterOf(queue, identity.account), LIMITS.conversationsPage + 1, below);
    const heads = found.slice(0, LIMITS.conversationsPage);
    const conversations: ConversationSummary[] = [];
    for (const head of heads)
      conversations.push({ ...(await summary(head, relation, 'desk')), desk: await state(head) });
    const last = heads.at(-1);
    return { conversations, revision, ...(found.length > heads.length && last && { cursor: writeCursor(last) }) };
  };
}

function writeCursor({ waitingSince, updatedAt, id }: QueuePlace): string {
  return `${waitingSince ?? ''}.${updatedAt}.${id}`;
}

function readCursor(cursor: string): QueuePlace {
  const [, waitingSince = '', updatedAt, id] = /^(\d{0,15})\.(\d{1,15})\.([\da-f-]{36})$/.exec(cursor) ?? [];
  if (updatedAt === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { updatedAt: Number(updatedAt), id, ...(waitingSince !== '' && { waitingSince: Number(waitingSince) }) };
}
