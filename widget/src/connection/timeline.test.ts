import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '@repere/protocol';
import { applyAll, applyEvent, emptyTimeline, prependAll, timelineOf } from './timeline.ts';

const stream: ConversationEvent[] = Array.from({ length: 40 }, (_, index) => ({
  type: 'message',
  seq: index + 1,
  at: index,
  by: 'a',
  clientId: `c${index}`,
  text: `${index}`,
}));

/** A small generator with a seed, so that a failing interleaving can be played again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Notices as a bad network delivers them: some lost, some doubled, some late. */
function mangle(events: readonly ConversationEvent[], random: () => number): ConversationEvent[] {
  const delivered = events.flatMap((event) => {
    const fate = random();
    return fate < 0.2 ? [] : fate < 0.4 ? [event, event] : [event];
  });
  return delivered
    .map((event, place) => ({ event, place: place + random() * 6 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);
}

describe('timeline', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))(
    'holds every event once, in order, after interleaving %i',
    (seed) => {
      const random = createRandom(seed);
      let timeline = emptyTimeline();
      for (const event of mangle(stream, random)) {
        const applied = applyEvent(timeline, event);
        timeline = applied.timeline;
        if (applied.gap) timeline = applyAll(timeline, stream.slice(timeline.last, event.seq)).timeline;
        expect(timeline.events).toEqual(stream.slice(0, timeline.last));
      }
      // The heads check finds what was lost at the end.
      timeline = applyAll(timeline, stream.slice(timeline.last)).timeline;
      expect(timeline.events).toEqual(stream);
    },
  );

  test('says that something is missing and applies nothing over the gap', () => {
    const { timeline, gap } = applyEvent(timelineOf(stream.slice(0, 3)), stream[4]!);
    expect(gap).toBe(true);
    expect(timeline.last).toBe(3);
  });

  test('puts older events before, and only those that lead up to what is held', () => {
    const held = timelineOf(stream.slice(20));
    expect(prependAll(held, stream.slice(10, 20)).first).toBe(11);
    expect(prependAll(held, stream.slice(5, 15))).toEqual(held);
  });
});
