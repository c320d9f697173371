import type { ConversationEvent, RatedEvent } from '@repere/protocol';

/** What the member said of the coaching, once for each time that it was closed: of several answers in a row the newest is the present one. */
export function ratingsIn(events: readonly ConversationEvent[]): RatedEvent[] {
  const ends = events.filter(({ type }) => type === 'rated' || type === 'closed');
  return ends.filter((event, at): event is RatedEvent => event.type === 'rated' && ends[at + 1]?.type !== 'rated');
}
