import type { ConversationEvent, DeletedEvent, EditedEvent } from '@repere/protocol';
import { afterChange, isChange } from './message-change.ts';

/**
 * The part of a conversation that this client holds: contiguous from `first` to `last`, both included; empty when `last < first`.
 * Messages are in the newest wording that anything held speaks of.
 */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly events: readonly ConversationEvent[];
}

/** A timeline that holds nothing yet and continues after sequence `after`. */
export function emptyTimeline(after = 0): Timeline {
  return { first: after + 1, last: after, events: [] };
}

/** A timeline made of one page, which is taken as the whole truth about its span. */
export function timelineOf(events: readonly ConversationEvent[]): Timeline {
  const first = events[0];
  if (!first) return emptyTimeline();
  return applyAll(emptyTimeline(first.seq - 1), events).timeline;
}

/** What came of an event: `gap` says that some before it are missing and must be fetched. */
export interface Applied {
  timeline: Timeline;
  gap: boolean;
}

/** Applies the next event, drops one that is already held, and detects a gap. Never reorders, never invents. */
export function applyEvent(timeline: Timeline, event: ConversationEvent): Applied {
  return applyAll(timeline, [event]);
}

/** Applies a page, oldest first. */
export function applyAll(timeline: Timeline, events: readonly ConversationEvent[]): Applied {
  const added: ConversationEvent[] = [];
  let { last } = timeline;
  let gap = false;
  for (const event of events) {
    if (event.seq > last + 1) gap = true;
    if (event.seq !== last + 1) continue;
    added.push(event);
    last = event.seq;
  }
  if (added.length === 0) return { timeline, gap };
  const held = [...timeline.events, ...added];
  return { timeline: { ...timeline, last, events: added.some(isChange) ? inNewestWording(held) : held }, gap };
}

/** Puts older events before the ones held; those that do not lead up to them without a gap are left out. */
export function prependAll(timeline: Timeline, older: readonly ConversationEvent[]): Timeline {
  const added: ConversationEvent[] = [];
  let { first } = timeline;
  for (const event of older.toReversed()) {
    if (event.seq !== first - 1) continue;
    added.push(event);
    first = event.seq;
  }
  // A page may have been read before changes that are held already.
  return { ...timeline, first, events: inNewestWording([...added.toReversed(), ...timeline.events]) };
}

/** The same events, each message as its newest change left it, and no wording kept that another has taken the place of. */
function inNewestWording(events: readonly ConversationEvent[]): ConversationEvent[] {
  const newest = new Map<number, EditedEvent | DeletedEvent>();
  for (const event of events) if (isChange(event)) newest.set(event.target, event);
  return events.map((event) => {
    const change = newest.get(event.type === 'edited' ? event.target : event.seq);
    if (!change) return event;
    if (event.type === 'message') return afterChange(event, change);
    return event.type === 'edited' && change !== event ? { ...event, text: null } : event;
  });
}
