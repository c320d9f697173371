import { type ConversationPage, type ConversationSummary, LIMITS, type ListConversations } from '@repere/protocol';
import { AppError, type Identity, isStaff } from '../core/index.ts';
import { mayRead } from './conversation.policy.ts';
import type { Head, ListPlace } from './conversation.store.ts';
import { gather } from './gather.ts';
import type { ConversationParts } from './parts.ts';
import { revisionOf } from './revision-of.ts';
import { standingOf } from './standing.ts';
import { summarize } from './summarize.ts';

/** A page of the list, newest first. The desk's list is for coaches. Errors: `forbidden`, `invalid_payload` (a cursor that we did not give). */
export function listConversations(parts: Pick<ConversationParts, 'store' | 'people' | 'relations'>) {
  const { store, relations } = parts;
  const summary = summarize(parts);
  const revisionNow = revisionOf(parts);
  return async ({ of, cursor }: ListConversations, identity: Identity): Promise<ConversationPage> => {
    if (of === 'desk' && !isStaff(identity)) throw new AppError('forbidden');
    const { account } = identity;
    // Read before the list, so that a change in between makes the client ask again rather than miss it.
    const revision = await revisionNow(identity);
    const below = cursor === undefined ? undefined : readCursor(cursor);
    const limit = LIMITS.conversationsPage;
    const relation = await relations.find(account);
    const isListed = (head: Head) => standingOf(head, relation) === of && mayRead(head, identity);
    const { heads, next } =
      of === 'desk'
        ? await gather(store.listKind.bind(store, 'coaching'), () => true, limit, below)
        : await gather(store.listOf.bind(store, account), isListed, limit, below);
    const conversations: ConversationSummary[] = [];
    for (const head of heads) conversations.push(await summary(head, relation, of));
    return { conversations, revision, ...(next && { cursor: writeCursor(next) }) };
  };
}

function writeCursor({ updatedAt, id }: ListPlace): string {
  return `${updatedAt}.${id}`;
}

function readCursor(cursor: string): ListPlace {
  const [, updatedAt, id] = /^(\d{1,15})\.([\da-f-]{36})$/.exec(cursor) ?? [];
  if (updatedAt === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { updatedAt: Number(updatedAt), id };
}
