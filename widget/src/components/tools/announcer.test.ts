import { describe, expect, test } from 'vitest';
import { Announcer } from './announcer.ts';

const upTo = (last: number) => () => Array.from({ length: last }, (_, i) => ({ seq: i + 1 }));
const numbers = (news: ReturnType<Announcer<{ seq: number }>['hear']>) =>
  news && ('each' in news ? news.each.map(({ seq }) => seq) : `${news.count} more`);

describe('the announcer', () => {
  test('says what comes after the first look, each once', () => {
    const announcer = new Announcer<{ seq: number }>();
    const hear = (last: number) => numbers(announcer.hear('a', upTo(last), last));
    expect([hear(5), hear(6), hear(6), hear(9)]).toEqual([undefined, [6], undefined, [7, 8, 9]]);
  });

  test('counts a flood', () => {
    const announcer = new Announcer<{ seq: number }>();
    announcer.hear('a', upTo(5), 5);
    expect(numbers(announcer.hear('a', upTo(17), 17))).toBe('12 more');
    expect(numbers(announcer.hear('a', upTo(18), 18))).toEqual([18]);
  });

  test('passes over what is not for saying, and says it no later', () => {
    const announcer = new Announcer<{ seq: number }>();
    announcer.hear('a', upTo(5), 5);
    expect(announcer.hear('a', upTo(5), 8)).toBeUndefined();
    expect(announcer.hear('a', upTo(8), 8)).toBeUndefined();
  });

  test('begins anew with another conversation, and with another store', () => {
    const announcer = new Announcer<{ seq: number }>();
    announcer.hear('a', upTo(5), 5);
    expect(announcer.hear('b', upTo(9), 9)).toBeUndefined();
    expect(announcer.hear('b', upTo(3), 3)).toBeUndefined();
    expect(numbers(announcer.hear('b', upTo(4), 4))).toEqual([4]);
  });
});
