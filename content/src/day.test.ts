import { describe, expect, it } from 'vitest';
import { day, monthsAfter } from './day.ts';

describe('day', () => {
  it('takes what YAML makes of an unquoted date, and a quoted one', () => {
    expect(day.parse(new Date('2026-11-21'))).toBe('2026-11-21');
    expect(day.parse('2026-11-21')).toBe('2026-11-21');
  });

  it.each(['2026-02-30', '21/11/2026', '2026-11', ''])('refuses %j and shows how to write it', (text) => {
    expect(day.safeParse(text).error?.issues[0]?.message).toMatch(/such as 2026-11-21/);
  });
});

describe('monthsAfter', () => {
  it.each([
    ['2026-11-21', 36, '2029-11-21'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months make %s', (from, months, to) => {
    expect(monthsAfter(from, months)).toBe(to);
  });
});
