import { type Spread, spreadOf } from './statistics.ts';

/** An operation, and how figures of it are taken on each of the two folders. */
export interface Contest {
  name: string;
  small(): Promise<number[]>;
  big(): Promise<number[]>;
}

/** The figures of one operation, by round. Milliseconds. */
export interface Figures {
  name: string;
  small: number[][];
  big: number[][];
}

/** What one operation cost on both folders. Milliseconds, but for the ratio. */
export interface Comparison {
  name: string;
  small: Spread;
  big: Spread;
  /** Of the medians of each round: what else the machine did in a round is in both. */
  ratio: Spread;
}

/** Rounds whose figures are not kept: code and caches warm up. */
const WARM_UP = 5;

/** Measures operations on both folders by turns, each first every other time. */
export async function takeRounds(contests: readonly Contest[], rounds: number): Promise<Figures[]> {
  const taken = contests.map(({ name }): Figures => ({ name, small: [], big: [] }));
  for (let round = -WARM_UP; round < rounds; round += 1)
    for (const [at, contest] of contests.entries())
      for (const side of round % 2 === 0 ? (['small', 'big'] as const) : (['big', 'small'] as const)) {
        const figures = await contest[side]();
        if (round >= 0) taken[at]![side].push(figures);
      }
  return taken;
}

/** Brings together what several sets of rounds have given for the same operations. */
export function compare(sets: readonly (readonly Figures[])[]): Comparison[] {
  return sets[0]!.map(({ name }, at) => {
    const [small, big] = [sets.flatMap((set) => set[at]!.small), sets.flatMap((set) => set[at]!.big)];
    const ratios = big.map((figures, round) => spreadOf(figures).median / spreadOf(small[round]!).median);
    return { name, small: spreadOf(small.flat()), big: spreadOf(big.flat()), ratio: spreadOf(ratios) };
  });
}
