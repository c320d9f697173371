import { describe, expect, test } from 'vitest';
import type { ConversationEvent, ConversationSummary, MessageEvent, Notices, Person } from '@repere/protocol';
import { timelineOf } from '../connection/timeline.ts';
import { advance, moveRead, newestFirst } from './summaries.ts';

const ana: Person = { id: 'ana', handle: 'ana', name: 'Ana', role: 'member' };
const sam: Person = { id: 'sam', handle: 'sam', name: 'Sam', role: 'coach' };
const mine = { of: 'mine', account: 'ana' } as const;
const desk = { of: 'desk', account: 'sam' } as const;

const known = (change: Partial<ConversationSummary> = {}): ConversationSummary => ({
  id: 'x',
  kind: 'coaching',
  people: [ana],
  lastSeq: 2,
  readSeq: 0,
  marks: [],
  unread: 2,
  updatedAt: 0,
  ...change,
});
const message = (seq: number, by: string): ConversationEvent => ({
  type: 'message',
  seq,
  by,
  at: seq,
  clientId: `${by}${seq}`,
  text: 'words',
});
const notice = (seq: number, by: Person): Notices['conversation:event'] => ({
  conversationId: 'x',
  kind: 'coaching',
  event: message(seq, by.id),
  people: [by],
});

describe('advance', () => {
  test('counts what others say, and shows the newest words and people', () => {
    expect(advance(known(), notice(3, sam), mine)).toMatchObject({
      lastSeq: 3,
      updatedAt: 3,
      unread: 3,
      people: [ana, sam],
      lastMessage: { by: 'sam' },
    });
    expect(advance(known(), notice(3, ana), mine)?.unread).toBe(2);
  });

  test('at the desk a question adds and an answer settles', () => {
    expect(advance(known(), notice(3, ana), desk)?.unread).toBe(3);
    expect(advance(known(), notice(3, sam), desk)?.unread).toBe(0);
  });

  test('shows the newest words of the newest message, and counts no change as a message', () => {
    const lastMessage = message(2, 'sam') as MessageEvent;
    const edited = (target: number): ConversationEvent => ({
      type: 'edited',
      seq: 3,
      by: 'sam',
      at: 3,
      clientId: 'e',
      target,
      text: 'other words',
    });
    const after = (target: number) =>
      advance(known({ lastMessage }), { ...notice(3, sam), event: edited(target) }, mine);
    expect(after(2)).toMatchObject({ lastSeq: 3, unread: 2, lastMessage: { seq: 2, text: 'other words' } });
    expect(after(1)?.lastMessage).toBe(lastMessage);
  });

  test('leaves what is known as it is, and asks for the list when something is missing', () => {
    const summary = known();
    expect(advance(summary, notice(2, sam), mine)).toBe(summary);
    expect(advance(summary, notice(4, sam), mine)).toBeUndefined();
    expect(advance(undefined, notice(1, sam), mine)).toBeUndefined();
  });
});

describe('moveRead', () => {
  const held = timelineOf([message(1, 'sam'), message(2, 'sam')]);

  test('counts what stays unread from what is loaded', () => {
    expect(moveRead(known(), 1, held, mine)).toMatchObject({ readSeq: 1, unread: 1 });
    expect(moveRead(known(), 2, undefined, mine)).toMatchObject({ readSeq: 2, unread: 0 });
  });

  test('keeps the count where too little is loaded to know better', () => {
    expect(moveRead(known(), 1, undefined, mine).unread).toBe(2);
    expect(moveRead(known({ lastSeq: 3 }), 1, held, mine).unread).toBe(2);
  });

  test('never moves back, and does not settle a question at the desk', () => {
    const summary = known({ readSeq: 2 });
    expect(moveRead(summary, 1, held, mine)).toBe(summary);
    expect(moveRead(known(), 2, held, desk).unread).toBe(2);
  });
});

test('newestFirst keeps equal times in one order', () => {
  const ids = newestFirst([known({ id: 'b' }), known({ id: 'c', updatedAt: 1 }), known({ id: 'a' })]);
  expect(ids.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
