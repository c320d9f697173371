import type { Head, NewEvent } from '../../conversations/conversation.store.ts';
import { contentOf } from './event-sealing.ts';

/** What no decision may lead to: a fault in the program, not a refusal. */
export function checkShape(head: Head | undefined, events: readonly NewEvent[], erased = false): void {
  if (events.length === 0) throw new Error('an append of no events');
  if (erased && events.some((event) => contentOf(event) !== null)) throw new Error('what was erased has no content');
  events.forEach(({ type }, place) => {
    if ((type === 'created') !== (head === undefined && place === 0)) {
      throw new Error('a conversation begins with "created", once');
    }
  });
}
