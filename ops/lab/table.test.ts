import { expect, it } from 'vitest';
import { judge, type Row } from './row.ts';
import { promised, tableOf, withUnit } from './table.ts';

const ONE = { low: 1, median: 1, high: 1 };

function judged(row: Partial<Row>): string {
  return (
    tableOf([{ name: 'save', unit: 'ms', figure: ONE, ...row }])
      .split('\n')
      .at(-1) ?? ''
  );
}

it('prints times in a unit that keeps them short', () => {
  expect(withUnit({ low: 0.00123, median: 0.0045678, high: 0.02 }, 'ms')).toBe('4.57 µs (1.23–20)');
  expect(withUnit({ low: 1_900, median: 2_700, high: 3_000 }, 'ms')).toBe('2.7 s (1.9–3)');
  expect(withUnit({ low: 17_600, median: 18_040, high: 20_000 }, 'messages/s')).toBe(
    '18,000 messages/s (17,600–20,000)',
  );
  expect([promised({ of: 'figure', most: 10_000 }, 'ms'), promised({ of: 'ratio', least: 0.5 }, 'ms')]).toEqual([
    '≤ 10 s',
    '≥ 0.5',
  ]);
});

it('judges a ratio by its target, and says how much is over', () => {
  const ratio = (median: number): Partial<Row> => ({
    figure: { ...ONE, median: 1.3 },
    against: { what: 'few', figure: ONE },
    ratio: { ...ONE, median },
    promise: { of: 'ratio', most: 1.25 },
  });
  expect(judged(ratio(1.25))).toMatch(/1\.25 \(1\.00–1\.00\) \| ≤ 1\.25 +\| ok/);
  expect(judged(ratio(1.26))).toMatch(/\| over: \+0\.3 ms/);
});

it('judges figures too, what should be much as well as what should be little', () => {
  const row: Row = { name: 'x', unit: 'MB', figure: { ...ONE, median: 40 }, promise: { of: 'figure', most: 50 } };
  expect(judge(row)).toEqual({ holds: true, used: 0.8 });
  expect(judge({ ...row, promise: { of: 'figure', least: 50 } })).toEqual({ holds: false, used: 1.25 });
  expect(judge({ name: 'x', unit: 'MB', figure: ONE })).toBeUndefined();
  expect(judged(row)).not.toMatch(/over/);
});

it('lets no promise hold whose figure is missing', () => {
  const row: Row = { name: 'x', unit: 'ms', figure: ONE, promise: { of: 'ratio', most: 2 } };
  expect(judge(row)?.holds).toBe(false);
});
