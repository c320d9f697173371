import { type ConversationPage, type ConversationSummary, LIMITS, type ListConversations } from '@repere/protocol';
import { AppError, type Identity, isStaff } from '../core/index.ts';
import type { Head, ListPlace } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { summarize } from './summarize.ts';

/** A page of the list, newest first. The desk's list is for coaches. Errors: `forbidden`, `invalid_payload` (a cursor that we did not give). */
export function listConversations(parts: Pick<ConversationParts, 'store' | 'people'>) {
  const { store } = parts;
  const summary = summarize(parts);
  return async ({ of, cursor }: ListConversations, identity: Identity): Promise<ConversationPage> => {
    if (of === 'desk' && !isStaff(identity)) throw new AppError('forbidden');
    // Read before the list, so that a change in between makes the client ask again rather than miss it.
    const revision = await store.revision(identity.account, isStaff(identity));
    const below = cursor === undefined ? undefined : readCursor(cursor);
    const limit = LIMITS.conversationsPage;
    const heads =
      of === 'desk'
        ? await store.listKind('coaching', limit + 1, below)
        : await store.listOf(identity.account, limit + 1, below);
    const page = heads.slice(0, limit);
    const conversations: ConversationSummary[] = [];
    for (const head of page) conversations.push(await summary(head, identity, of));
    const last = page.at(-1);
    return { conversations, revision, ...(heads.length > limit && last && { cursor: writeCursor(last) }) };
  };
}

function writeCursor({ updatedAt, id }: Head): string {
  return `${updatedAt}.${id}`;
}

function readCursor(cursor: string): ListPlace {
  const [, updatedAt, id] = /^(\d{1,15})\.([\da-f-]{36})$/.exec(cursor) ?? [];
  if (updatedAt === undefined || id === undefined) throw new AppError('invalid_payload', { field: 'cursor' });
  return { updatedAt: Number(updatedAt), id };
}
