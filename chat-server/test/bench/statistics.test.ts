import { describe, expect, it } from 'vitest';
import { compare, takeRounds } from './rounds.ts';
import { spreadOf } from './statistics.ts';

describe('the figures of a measurement', () => {
  it('have a median and quartiles, between neighbours where need be', () => {
    expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ low: 2, median: 3, high: 4 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
  });

  it('are taken by turns, each folder first every other time, after rounds that do not count', async () => {
    const order: string[] = [];
    const take = (side: string, figure: number) => async () => (order.push(side), [figure]);
    const taken = await takeRounds([{ name: 'save', small: take('small', 1), big: take('big', 2) }], 2);
    expect(order.slice(-4)).toEqual(['small', 'big', 'big', 'small']);
    expect(order.length).toBeGreaterThan(4);
    expect(taken).toEqual([{ name: 'save', small: [[1], [1]], big: [[2], [2]] }]);
  });

  it('are compared round by round, so that a slow minute of the machine is in both', () => {
    const set = { name: 'save', small: [[1, 1, 1], [10]], big: [[1.2], [12, 12, 12]] };
    const [both] = compare([[set], [set]]);
    expect(both?.ratio.median).toBeCloseTo(1.2);
    expect(both?.small).toMatchObject({ low: 1, median: 1 });
  });
});
