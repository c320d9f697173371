import { type EventsPage, LIMITS, type ReadEvents } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { accountsIn } from './accounts-in.ts';
import { readable } from './conversation.policy.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';
import { readQuoted } from './read-quoted.ts';

/** A page of a conversation's shared stream: history backwards, or what came after a number. Error: `not_found`. */
export function readEvents({ store, people }: Pick<ConversationParts, 'store' | 'people'>) {
  const quotedBy = readQuoted({ store });
  return async (wanted: ReadEvents, identity: Identity): Promise<EventsPage> => {
    const head = readable(await store.head(wanted.conversationId), identity);
    const limit = wanted.limit ?? LIMITS.eventsPage;
    const backwards = 'before' in wanted;
    const found = backwards
      ? await store.eventsBefore(head.id, wanted.before, limit)
      : await store.eventsAfter(head.id, wanted.after, limit);
    const first = found.at(0)?.seq ?? 1;
    const last = found.at(-1)?.seq ?? head.lastSeq;
    const events = found.map((event) => present(event, identity.account));
    return {
      conversationId: head.id,
      events,
      people: await people(new Set([...head.participants, ...found.flatMap(accountsIn)])),
      ...(await quotedBy(head.id, events, identity.account)),
      more: backwards ? first > 1 : last < head.lastSeq,
    };
  };
}
