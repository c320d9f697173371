import {
  type ConversationPage,
  type ConversationSummary,
  type DeskQueue,
  LIMITS,
  type ReadQueue,
} from '@repere/protocol';
import { isAtWork, type QueueFilter, type QueuePlace, revisionOf, summarize } from '../conversations/index.ts';
import { AppError, type Identity } from '../core/index.ts';
import { deskState } from './desk-state.ts';
import type { DeskParts } from './parts.ts';

/** What stands in each queue, for a coach. In nobody's care is also what is in that of somebody who works here no more, or is suspended. */
function filterOf({ store, accounts }: Pick<DeskParts, 'store' | 'accounts'>) {
  return async (queue: DeskQueue, account: string): Promise<QueueFilter> => {
    if (queue === 'closed') return { closed: true };
    if (queue === 'all') return { closed: false };
    if (queue === 'mine') return { closed: false, assignees: [account] };
    const carers = await store.listCarers();
    const working = await Promise.all(carers.map(async (id) => isAtWork(await accounts.find(id))));
    return { closed: false, assignees: [null, ...carers.filter((_, place) => !working[place])] };
  };
}

/** A page of a queue: who has waited longest first, then whoever waits for nothing. Error: `invalid_payload` (a cursor that we did not give). */
export function readQueue(parts: Pick<DeskParts, 'store' | 'accounts' | 'people' | 'relations'>) {
  const { store, relations } = parts;
  const filter = filterOf(parts);
  const summary = summarize(parts);
  const state = deskState(parts);
  const revisionNow = revisionOf(parts);
  return async ({ queue, cursor }: ReadQueue, identity: Identity): Promise<ConversationPage> => {
    const below = cursor === undefined ? undefined : readCursor(cursor);
    // Read before the queue, so that a change in between makes the client ask again rather than miss it.
    const revision = await revisionNow(identity);
    const relation = await relations.find(identity.account);
    const wanted = await filter(queue, identity.account);
    const found = await store.listQueue(wanted, LIMITS.conversationsPage + 1, below);
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
