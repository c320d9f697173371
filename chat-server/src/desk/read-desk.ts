import { type DeskPage, LIMITS, type ReadEvents } from '@repere/protocol';
import { presentDesk } from '../conversations/index.ts';
import { atDesk } from './desk.policy.ts';
import type { DeskParts } from './parts.ts';

/** A page of a conversation's desk stream: backwards, or what came after a number. Error: `not_found`. */
export function readDesk({ store, people }: Pick<DeskParts, 'store' | 'people'>) {
  return async (wanted: ReadEvents): Promise<DeskPage> => {
    const head = atDesk(await store.head(wanted.conversationId));
    const limit = wanted.limit ?? LIMITS.eventsPage;
    const backwards = 'before' in wanted;
    const found = backwards
      ? await store.eventsBefore(head.id, wanted.before, limit, 'desk')
      : await store.eventsAfter(head.id, wanted.after, limit, 'desk');
    const events = found.map(presentDesk);
    const first = found.at(0)?.seq ?? 1;
    const last = found.at(-1)?.seq ?? head.lastDeskSeq;
    return {
      conversationId: head.id,
      events,
      people: await people(events.flatMap((event) => (event.type === 'handed' ? [event.by, event.account] : event.by))),
      more: backwards ? first > 1 : last < head.lastDeskSeq,
    };
  };
}
