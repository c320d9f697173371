import { describe, expect, test } from 'vitest';
import type { ConversationSummary, Person } from '@repere/protocol';
import { MarkBook } from './mark-book.ts';

const person = (id: string, role: Person['role'] = 'member'): Person => ({ id, handle: id, name: id, role });
const summary = (kind: ConversationSummary['kind'], people: Person[]): ConversationSummary => ({
  id: 'c',
  kind,
  people,
  lastSeq: 9,
  readSeq: 0,
  marks: [],
  unread: 0,
  updatedAt: 0,
});
const question = summary('coaching', [person('ana'), person('sam', 'coach'), person('eva', 'coach')]);

describe('marks', () => {
  test('only rise, in whichever order they come', () => {
    const book = new MarkBook();
    expect(book.take('c', [{ account: 'ben', delivered: 5, read: 3 }])).toBe(true);
    expect(book.take('c', [{ account: 'ben', delivered: 2, read: 1 }])).toBe(false);
    expect(book.take('c', [{ account: 'ben', delivered: 4, read: 4 }])).toBe(true);
    const direct = summary('direct', [person('ana'), person('ben')]);
    expect([4, 5, 6].map((seq) => book.progress(direct, 'ana', seq))).toEqual(['read', 'delivered', 'sent']);
    book.clear();
    expect(book.progress(direct, 'ana', 4)).toBe('sent');
  });

  test('are of one conversation each', () => {
    const book = new MarkBook();
    book.take('another', [{ account: 'sam', delivered: 9, read: 9 }]);
    expect(book.progress(question, 'ana', 1)).toBe('sent');
  });

  test('of any coach count for the member who asked', () => {
    const book = new MarkBook();
    book.take('c', [
      { account: 'sam', delivered: 2, read: 0 },
      { account: 'eva', delivered: 4, read: 4 },
    ]);
    expect([2, 4, 5].map((seq) => book.progress(question, 'ana', seq))).toEqual(['read', 'read', 'sent']);
  });

  test('of the member alone count for a coach', () => {
    const book = new MarkBook();
    book.take('c', [
      { account: 'eva', delivered: 9, read: 9 },
      { account: 'sam', delivered: 9, read: 9 },
      { account: 'ana', delivered: 3, read: 2 },
    ]);
    expect([2, 3, 4].map((seq) => book.progress(question, 'sam', seq))).toEqual(['read', 'delivered', 'sent']);
  });
});
