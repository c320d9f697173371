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

  describe('of messages that were changed', () => {
    const message = stream[4]!;
    const edited = (seq: number, text: string | null): ConversationEvent => ({
      type: 'edited',
      seq,
      at: seq,
      by: 'a',
      clientId: `e${seq}`,
      target: 5,
      text,
    });
    const deleted = (seq: number): ConversationEvent => ({
      type: 'deleted',
      seq,
      at: seq,
      by: 'a',
      clientId: `d${seq}`,
      target: 5,
    });
    const third = (events: readonly ConversationEvent[]) => events.find(({ seq }) => seq === 5);
    const change = (seq: number) => ({ type: 'edited', seq, at: seq });

    test('shows the newest wording, and leaves the others alone', () => {
      const { timeline } = applyAll(timelineOf(stream.slice(0, 6)), [edited(7, 'second'), edited(8, 'third')]);
      expect(timeline.events.slice(0, 6)).toEqual([
        ...stream.slice(0, 4),
        { ...message, text: 'third', change: change(8) },
        stream[5],
      ]);
    });

    test('keeps no wording that another has taken the place of', () => {
      const held = applyAll(timelineOf(stream.slice(0, 6)), [edited(7, 'second'), edited(8, 'third')]).timeline;
      expect(held.events.slice(6)).toEqual([edited(7, null), edited(8, 'third')]);
      expect(prependAll(timelineOf(held.events.slice(7)), [edited(7, 'second')]).events[0]).toEqual(edited(7, null));
    });

    test('keeps the mark of a deleted one, and nothing that it held', () => {
      const origin = { url: '/en/', title: 'Home' };
      const held = timelineOf([...stream.slice(0, 4), { ...message, origin } as ConversationEvent]);
      expect(third(applyEvent(held, deleted(6)).timeline.events)).toEqual({
        ...message,
        text: null,
        change: { type: 'deleted', seq: 6, at: 6 },
      });
    });

    test('never puts an older change over a newer one', () => {
      const newest = { ...message, text: 'third', change: change(7) } as ConversationEvent;
      const page = [...stream.slice(0, 4), newest, edited(6, null)];
      expect(third(timelineOf(page).events)).toEqual(newest);
      expect(third(applyEvent(timelineOf(page), edited(7, 'third')).timeline.events)).toEqual(newest);
    });

    test('changes a message that comes after its change', () => {
      const held = timelineOf([edited(6, null), edited(7, 'third')]);
      const inOldWording = prependAll(held, stream.slice(0, 5));
      expect(third(inOldWording.events)).toEqual({ ...message, text: 'third', change: change(7) });
      const newer = { ...message, text: 'fourth', change: change(8) } as ConversationEvent;
      expect(third(prependAll(held, [...stream.slice(0, 4), newer]).events)).toEqual(newer);
    });
  });
});
