import { expect, it } from 'vitest';
import { dueBefore } from './retention-periods.ts';

it.each([
  ['2028-01-15', { months: 24 }, '2026-01-15'],
  ['2028-03-31', { months: 1 }, '2028-02-29'],
  ['2027-03-31', { months: 1 }, '2027-02-28'],
  ['2026-01-31', { months: 2 }, '2025-11-30'],
  ['2026-05-31', { months: 6 }, '2025-11-30'],
  ['2026-03-01', { days: 30 }, '2026-01-30'],
  ['2026-03-01', { months: 0 }, '1970-01-01'],
])('on %s, what is kept for %j is due from before %s', (now, period, then) => {
  expect(new Date(dueBefore(Date.parse(now), period)).toISOString().slice(0, 10)).toBe(then);
});
