import { setImmediate as pause } from 'node:timers/promises';
import { type FindMessages, foldWords, LIMITS, type MessageHit, type MessageHits } from '@repere/protocol';
import { AppError, type Identity, isStaff } from '../core/index.ts';
import { mayRead, readable } from './conversation.policy.ts';
import type { Head, ListPlace, StoredEvent } from './conversation.store.ts';
import { matcher } from './match-words.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';
import { readSearchCursor, type SearchPlace, writeSearchCursor } from './search-cursor.ts';
import { standingOf } from './standing.ts';

/** What looking at an event costs beside its folded text, counted in characters of that. */
const EVENT_COST = 250;

/** What one call may cost: 2,000 events with short texts. */
const CALL = 2_000 * EVENT_COST;

/** What is looked at in one go before others have their turn: a few milliseconds. */
const STINT = 32 * EVENT_COST;

/** Events read, and conversations listed, at once. */
const BATCH = 32;

type Parts = Pick<ConversationParts, 'store' | 'people' | 'relations'>;

/**
 * Searches what was written in the conversations that one may read, the newest conversation first and in each the newest message first. All
 * words of the query have to occur. A bounded part in one call: a page may be empty and still have a cursor. A conversation that
 * is written in while one goes on from page to page is not searched again. Errors: `forbidden` (the desk is for coaches), `not_found` (a
 * conversation that one may not read, or not in that list), `invalid_payload` (a cursor that we did not give).
 */
export function findMessages({ store, people, relations }: Parts) {
  /** Whether a conversation is among those that are searched, for this reader. */
  async function scope(of: FindMessages['of'], identity: Identity): Promise<(head: Head) => boolean> {
    if (of === 'desk') return ({ kind }) => kind === 'coaching';
    const { account } = identity;
    const relation = await relations.find(account);
    return (head) =>
      head.participants.includes(account) && mayRead(head, identity) && standingOf(head, relation) !== 'nowhere';
  }

  async function* listed(
    { of, conversationId }: FindMessages,
    { account }: Identity,
    from: SearchPlace | undefined,
  ): AsyncGenerator<{ head: Head; before: number }> {
    const first = from?.id ?? conversationId;
    const head = first === undefined ? undefined : await store.head(first, account);
    if (head) yield { head, before: from?.before ?? head.lastSeq + 1 };
    if (conversationId !== undefined) return;
    for (let below: ListPlace | undefined = from; ;) {
      const batch: Head[] =
        of === 'desk' ? await store.listKind('coaching', BATCH, below) : await store.listOf(account, BATCH, below);
      for (const each of batch) yield { head: each, before: each.lastSeq + 1 };
      below = batch.at(-1);
      if (!below || batch.length < BATCH) return;
    }
  }

  return async (wanted: FindMessages, identity: Identity): Promise<MessageHits> => {
    const { of, query, conversationId, cursor } = wanted;
    const { account } = identity;
    if (of === 'desk' && !isStaff(identity)) throw new AppError('forbidden');
    const isSearched = await scope(of, identity);
    if (conversationId !== undefined && !isSearched(readable(await store.head(conversationId, account), identity)))
      throw new AppError('not_found', { field: 'conversationId' });
    const from = cursor === undefined ? undefined : readSearchCursor(cursor, conversationId);
    const matches = matcher(query);
    const hits: MessageHit[] = [];
    if (!matches) return { hits };
    let [spent, rested] = [0, 0];

    async function toHit({ id, kind, participants }: Head, event: StoredEvent): Promise<MessageHit | undefined> {
      const shown = present(event, account);
      if (shown.type !== 'message' || shown.text === null) return undefined;
      const words = foldWords(shown.text);
      spent += words.length;
      if (!matches?.(words)) return undefined;
      return { conversationId: id, kind, event: shown, people: await people(new Set([...participants, shown.by])) };
    }

    for await (const { head, before } of listed(wanted, identity, from)) {
      let at = isSearched(head) ? before : 1;
      const stopHere = (): MessageHits => ({ hits, cursor: writeSearchCursor({ ...head, before: at }) });
      spent += EVENT_COST;
      while (at > 1)
        for (const event of (await store.eventsBefore(head.id, at, BATCH)).toReversed()) {
          if (spent >= CALL || hits.length === LIMITS.hitsPage) return stopHere();
          spent += EVENT_COST;
          const hit = await toHit(head, event);
          if (hit) hits.push(hit);
          at = event.seq;
          if (spent - rested < STINT) continue;
          rested = spent;
          await pause();
        }
      if (spent >= CALL) return stopHere();
    }
    return { hits };
  };
}
