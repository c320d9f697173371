import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '@repere/protocol';
import { timelineOf } from '../../connection/timeline.ts';
import type { OpenTimeline } from '../../state/timeline-book.ts';
import { Excerpt } from './excerpt.ts';

const noon = new Date(2026, 2, 5, 12).getTime();
const message = (seq: number): ConversationEvent => ({
  type: 'message',
  seq,
  by: 'sam',
  at: noon + seq,
  clientId: `c${seq}`,
  text: 'x',
});

/** A conversation of which this much is held, and no more is on the server. */
function held(count: number): OpenTimeline {
  const events = Array.from({ length: count }, (_, at) => message(at + 1));
  return { timeline: timelineOf(events), more: false, loading: false, quoted: new Map() };
}

const keys = (excerpt: Excerpt, opened: OpenTimeline, asides: Parameters<Excerpt['rows']>[3] = []) =>
  excerpt.rows(opened, [], 'me', asides).map(({ key }) => key);

describe('what is shown of a conversation', () => {
  test('is the newest of what is held, and more each time one goes back', () => {
    const excerpt = new Excerpt();
    const opened = held(230);
    excerpt.begin(opened);
    for (const [first, more] of [
      ['sam-c131', true],
      ['sam-c31', true],
      ['sam-c1', false],
    ] as const) {
      expect(keys(excerpt, opened)[1]).toBe(first);
      expect(excerpt.hasMore(opened)).toBe(more);
      expect(excerpt.goBack(opened)).toBe(more);
    }
  });

  test('says from where on it is new to the reader', () => {
    const excerpt = new Excerpt();
    const opened = held(3);
    excerpt.begin(undefined, 2);
    expect(keys(excerpt, opened).indexOf('unread')).toBe(3);
    excerpt.begin(opened);
    expect(keys(excerpt, opened)).not.toContain('unread');
  });

  test('has what stands between the messages that are shown, and nothing of before', () => {
    const excerpt = new Excerpt();
    const opened = held(120);
    const aside = (seq: number) => ({ key: `${seq}`, at: noon + seq, row: html`` });
    const asides = [aside(5), aside(60)];
    excerpt.begin(opened);
    expect(keys(excerpt, opened, asides).filter((key) => key.startsWith('aside'))).toEqual(['aside-60']);
  });

  test('is made once of the same', () => {
    const excerpt = new Excerpt();
    const opened = held(3);
    const asides: [] = [];
    const rows = excerpt.rows(opened, [], 'me', asides);
    expect(excerpt.rows(opened, [], 'me', asides)).toBe(rows);
    excerpt.begin(undefined, 1);
    expect(excerpt.rows(opened, [], 'me', asides)).not.toBe(rows);
  });
});
