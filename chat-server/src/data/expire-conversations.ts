import type { ConversationStore, Head } from '../conversations/index.ts';
import type { Clock, Ids, KeyRing } from '../core/index.ts';
import type { Expiry, ExpiryStore } from './expiry.store.ts';

export interface ExpiryParts {
  conversations: ConversationStore;
  expiries: ExpiryStore;
  keys: Pick<KeyRing, 'idOf' | 'destroy'>;
  clock: Clock;
  ids: Ids;
}

/** How many conversations are listed at once. */
const PAGE = 1_000;

/** How many keys a start looks at side by side. */
const SIDE_BY_SIDE = 16;

/**
 * Destroys the keys of conversations in which nothing has happened since a moment: their texts are unreadable for good, in every stream. The
 * journal comes first, so that a store from an older backup loses them again. Who writes there later begins with a new key.
 */
export function expireConversations(parts: ExpiryParts) {
  const { conversations, expiries, keys, clock, ids } = parts;

  /** What somebody wrote a moment ago is no longer due: this looks again while nobody can write there. */
  async function expire(id: string, before: number): Promise<boolean> {
    let expired = false;
    const decide = async (head: Head | undefined) => {
      const key = head && (await lastEventAt(conversations, head)) < before ? await keys.idOf(owner(id)) : undefined;
      if (key !== undefined) {
        await expiries.note(id, key, clock.now());
        await keys.destroy(owner(id), key);
        expired = true;
      }
      throw new NothingToAppend();
    };
    const append = { conversation: id, author: 'retention', role: 'member', clientId: ids.uuid(), body: '' } as const;
    await conversations.append({ ...append, at: clock.now(), decide }).catch((error: unknown) => {
      if (!(error instanceof NothingToAppend)) throw error;
    });
    return expired;
  }

  /** Those that have a key still, of both kinds, the newest first. */
  async function* due(before: number): AsyncGenerator<string> {
    for (const kind of ['direct', 'coaching'] as const)
      for (let page: Head[], below = { updatedAt: before, id: '' }; ; below = page.at(-1) ?? below) {
        page = await conversations.listKind(kind, PAGE, below);
        for (const head of page)
          if ((await lastEventAt(conversations, head)) < before && (await keys.idOf(owner(head.id))) !== undefined)
            yield head.id;
        if (page.length < PAGE) break;
      }
  }

  /** A conversation in which somebody wrote since was kept after all, because the disk failed in the middle. */
  async function repeat({ conversation, keys: destroyed, at }: Expiry): Promise<void> {
    const key = await keys.idOf(owner(conversation));
    if (key === undefined || !destroyed.includes(key)) return;
    const head = await conversations.head(conversation);
    if (!head || (await lastEventAt(conversations, head)) <= at) await keys.destroy(owner(conversation), key);
  }

  return {
    due,
    expire,
    /** Applies the journal again: goes on with what a crash cut short, and destroys anew what an older backup brought back. */
    async replay(): Promise<void> {
      const batch: Promise<void>[] = [];
      for await (const expiry of expiries.all())
        if (batch.push(repeat(expiry)) === SIDE_BY_SIDE) await Promise.all(batch.splice(0));
      await Promise.all(batch);
    },
  };
}

/** Thrown to refuse every append: what was to be done is done by then. */
class NothingToAppend extends Error {}

function owner(conversation: string): `conversation:${string}` {
  return `conversation:${conversation}`;
}

/** Of either stream, and of whoever it was kept from. Milliseconds since the epoch. */
async function lastEventAt(store: ConversationStore, { id, lastSeq, lastDeskSeq, updatedAt }: Head): Promise<number> {
  const [[shared], [desk]] = await Promise.all([
    store.eventsAfter(id, lastSeq - 1, 1),
    store.eventsAfter(id, lastDeskSeq - 1, lastDeskSeq > 0 ? 1 : 0, 'desk'),
  ]);
  return Math.max(updatedAt, shared?.at ?? 0, desk?.at ?? 0);
}
