import { describe, expect, test } from 'vitest';
import { html } from 'lit';
import type { ConversationEvent } from '@repere/protocol';
import { layOut } from './rows.ts';

const noon = new Date(2026, 2, 5, 12).getTime();
const message = (seq: number, by: string, at: number): ConversationEvent => ({
  type: 'message',
  seq,
  by,
  at,
  clientId: `c${seq}`,
  text: 'x',
});
const kinds = (events: ConversationEvent[], dividerAfter = 0): string[] =>
  layOut({ events, entries: [], me: 'me', dividerAfter }).map((row) =>
    row.type === 'message' ? `${row.event.seq}${row.first ? ' first' : ''}` : row.type,
  );

describe('layOut', () => {
  test('groups by day, sender and a pause of ten minutes', () => {
    const events = [
      message(1, 'me', noon - 86_400_000),
      message(2, 'me', noon),
      message(3, 'me', noon + 60_000),
      message(4, 'you', noon + 60_000),
      message(5, 'you', noon + 700_000),
    ];
    expect(kinds(events)).toEqual(['day', '1 first', 'day', '2 first', '3', '4 first', '5 first']);
  });

  test('draws the line before the first unread message of somebody else', () => {
    const events = [message(1, 'you', noon), message(2, 'me', noon), message(3, 'you', noon), message(4, 'you', noon)];
    expect(kinds(events, 1)).toEqual(['day', '1 first', '2 first', 'unread', '3 first', '4']);
  });

  test('tells of nobody who was there from the start', () => {
    const joined: ConversationEvent = { type: 'joined', seq: 1, at: noon, by: 'me', account: 'me' };
    const coach: ConversationEvent = { type: 'joined', seq: 3, at: noon, by: 'c', account: 'c' };
    expect(kinds([joined, message(2, 'me', noon), coach])).toEqual(['day', '2 first', 'joined']);
  });

  test('tells of an acceptance after the first word, and of none that was never asked for', () => {
    const accepted = (seq: number): ConversationEvent => ({ type: 'accepted', seq, at: noon, by: 'you' });
    expect(kinds([message(1, 'me', noon), accepted(2), message(3, 'me', noon)])).toEqual([
      'day',
      '1 first',
      'accepted',
      '3 first',
    ]);
    expect(kinds([accepted(1), message(2, 'coach', noon)])).toEqual(['day', '2 first']);
  });

  test('shows nothing of what is withheld or unknown, and keeps what is around it together', () => {
    const hidden = (seq: number, type: 'withheld' | 'unknown'): ConversationEvent => ({
      type,
      seq,
      at: noon,
      by: 'you',
    });
    const events = [message(1, 'me', noon), hidden(2, 'withheld'), hidden(3, 'unknown'), message(4, 'me', noon)];
    expect(kinds(events, 1)).toEqual(['day', '1 first', '4']);
  });

  test('places asides by time, each once, and tells after them again who speaks', () => {
    const aside = (key: string, at: number) => ({ key, at, row: html`${key}` });
    const rows = (asides: ReturnType<typeof aside>[]) =>
      layOut({
        events: [message(1, 'me', noon), message(2, 'me', noon + 9)],
        entries: [],
        me: 'me',
        dividerAfter: 0,
        asides,
      });
    const told = rows([
      aside('a', noon - 86_400_000),
      aside('b', noon + 5),
      aside('c', noon + 5),
      aside('d', noon + 99),
    ]);
    expect(
      told.map((row) => (row.type === 'message' ? `${row.event.seq} ${row.first}` : row.key.replace(/\d+/, ''))),
    ).toEqual(['day-', 'aside-a', 'day-', '1 true', 'aside-b', 'aside-c', '2 true', 'aside-d']);
    expect(rows([]).map(({ type }) => type)).toEqual(['day', 'message', 'message']);
  });

  test('gives a message the same key before and after it is confirmed', () => {
    const entry = {
      name: 'message:send' as const,
      payload: { conversationId: 'x', clientId: 'c1', text: 'x' },
      order: 1,
      account: 'me',
      writtenAt: noon,
      status: 'waiting' as const,
    };
    const waiting = layOut({ events: [], entries: [entry], me: 'me', dividerAfter: 0 }).at(-1);
    const sent = layOut({ events: [message(1, 'me', noon)], entries: [], me: 'me', dividerAfter: 0 }).at(-1);
    expect(waiting?.key).toBe(sent?.key);
  });
});
