/**
 * What people's doings cost among few stored events, and among many. Arguments: for each folder its path and its plan as JSON, then the
 * number of rounds in each of how many sets. Tells its parent.
 */
import { cpSync, rmSync } from 'node:fs';
import { type Comparison, compare, type Figures, takeRounds } from './rounds.ts';
import { type Opened, Side } from './side.ts';

const [smallFolder, smallPlan, bigFolder, bigPlan, rounds, sets] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const figures: Figures[][] = [];
for (let set = 0; set < Number(sets); set += 1) {
  // A copy each time: what is measured adds some thousand messages, which to the big one is nothing.
  const fresh = `${smallFolder}-${set}`;
  cpSync(smallFolder, fresh, { recursive: true });
  const small = await Side.start<Opened>('event-process.ts', fresh, smallPlan);
  const big = await Side.start<Opened>('event-process.ts', bigFolder, bigPlan);
  const contests = small.first.operations.map((operation) => ({
    name: operation,
    small: () => small.ask<number[]>({ operation }),
    big: () => big.ask<number[]>({ operation }),
  }));
  figures.push(await takeRounds(contests, Number(rounds)));
  await small.end();
  rmSync(fresh, { recursive: true });
  await big.end();
}
process.send?.(compare(figures) satisfies Comparison[]);
// The parent lets go once it has heard all of it.
process.on('disconnect', () => process.exit());
