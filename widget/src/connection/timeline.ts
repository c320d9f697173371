import type { ConversationEvent } from '@repere/protocol';

/** The part of a conversation that this client holds: contiguous from `first` to `last`, both included; empty when `last < first`. */
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
  if (event.seq <= timeline.last) return { timeline, gap: false };
  if (event.seq > timeline.last + 1) return { timeline, gap: true };
  return { timeline: { ...timeline, last: event.seq, events: [...timeline.events, event] }, gap: false };
}

/** Applies a page, oldest first. */
export function applyAll(timeline: Timeline, events: readonly ConversationEvent[]): Applied {
  let gap = false;
  for (const event of events) {
    const applied = applyEvent(timeline, event);
    timeline = applied.timeline;
    gap ||= applied.gap;
  }
  return { timeline, gap };
}

/** Puts older events before the ones held; those that do not lead up to them without a gap are left out. */
export function prependAll(timeline: Timeline, older: readonly ConversationEvent[]): Timeline {
  const added: ConversationEvent[] = [];
  let first = timeline.first;
  for (const event of older.toReversed()) {
    if (event.seq !== first - 1) continue;
    added.unshift(event);
    first = event.seq;
  }
  return { ...timeline, first, events: [...added, ...timeline.events] };
}
