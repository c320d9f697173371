import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { type Spread } from '../statistics.ts';
import type { Effort, Found } from './part.ts';

const MANY = 100_000;

/** What the measuring process tells. Milliseconds, bytes. */
interface Told {
  start: { name: string; unit: 'ms' | 'MB'; small: Spread; big: Spread }[];
  operations: { name: string; small: Spread; big: Spread; ratio: Spread }[];
  sets: number;
}

/** What a hundred thousand accounts cost, against a thousand. */
export async function accounts(stage: Stage, { pairs }: Effort): Promise<Found> {
  const rounds = pairs >= 5 ? 10 : 3;
  const { start, operations, sets } = await stage.ask<Told>('main.ts', [String(MANY), String(rounds)]);
  return {
    how: `${MANY.toLocaleString('en')} accounts and twice as many sessions against 1,000, by turns, ${rounds} rounds in each of ${sets} pairs of processes`,
    rows: [
      ...start.map(({ name, unit, small, big }): Row => {
        const row: Row = { name, unit, figure: big, against: { what: '1,000 accounts', figure: small } };
        return name.startsWith('the whole server') ? { ...row, promise: { of: 'figure', most: 10_000 } } : row;
      }),
      ...operations.map(({ name, small, big, ratio }): Row => ({
        name,
        unit: 'ms',
        figure: big,
        against: { what: '1,000 accounts', figure: small },
        ratio,
        promise: { of: 'ratio', most: 1.25 },
      })),
    ],
  };
}
