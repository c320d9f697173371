import type { Refusal } from './refusal.ts';

/** Discs of a usual gym, heaviest first, in their own unit. */
const DISCS = { kg: [25, 20, 15, 10, 5, 2.5, 1.25], lb: [45, 35, 25, 10, 5, 2.5] } as const;
/** A usual bar, in its own unit. */
export const BAR = { kg: 20, lb: 45 } as const;

export interface PlatesQuestion {
  unit: 'kg' | 'lb';
  /** What the bar is to weigh in all, and what it weighs alone. */
  total: number;
  bar: number;
  /** How many pairs there are of each disc; without end where it is not said. */
  pairs?: Readonly<Record<number, number>>;
}

export interface PlatesAnswer {
  /** For one end, heaviest first. */
  side: number[];
  /** What it weighs then: the nearest that can be put on without going over. */
  total: number;
}

/** Which discs go on each end of a bar; or why none do. */
export function platesFor({ unit, total, bar, pairs = {} }: PlatesQuestion): PlatesAnswer | Refusal {
  if (!(bar > 0) || !(total <= 1_000)) return { refused: 'out-of-range' };
  if (!(total >= bar)) return { refused: 'lighter-than-bar' };
  // In quarters: discs add up without the errors of binary fractions.
  let left = Math.floor(((total - bar) / 2) * 4 + 1e-6);
  const side: number[] = [];
  for (const disc of DISCS[unit]) {
    for (let pair = pairs[disc] ?? Infinity; pair > 0 && left >= disc * 4; pair -= 1) {
      side.push(disc);
      left -= disc * 4;
    }
  }
  return { side, total: bar + 2 * side.reduce((sum, disc) => sum + disc, 0) };
}
