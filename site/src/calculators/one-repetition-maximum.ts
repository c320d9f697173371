import type { Refusal } from './refusal.ts';

/** Beyond this many repetitions the formulas drift apart and away from what people lift (10.1519/R-15304.1). */
const MOST_REPETITIONS = 10;

/** By Epley 1985, in the unit of the weight. */
export function epley(weight: number, repetitions: number): number {
  return repetitions === 1 ? weight : weight * (1 + repetitions / 30);
}

/** By Brzycki 1993 (10.1080/07303084.1993.10606684), in the unit of the weight. */
export function brzycki(weight: number, repetitions: number): number {
  return (36 * weight) / (37 - repetitions);
}

export interface MaximumQuestion {
  weight: number;
  repetitions: number;
  /** Whether something hurt while lifting. */
  pain: boolean;
}

export interface MaximumAnswer {
  /** The lower and the higher of the two estimates; the same after one repetition, and after ten. */
  from: number;
  to: number;
  /** Loads for training, by their share of the maximum: from the lower estimate, to be on the safe side. */
  loads: { share: number; weight: number }[];
}

const SHARES = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

/** The most that somebody could lift once, from what they lift several times; or why that is not to be worked out. */
export function oneRepetitionMaximum({ weight, repetitions, pain }: MaximumQuestion): MaximumAnswer | Refusal {
  if (pain) return { refused: 'pain' };
  if (repetitions > MOST_REPETITIONS) return { refused: 'too-many-repetitions' };
  if (!Number.isInteger(repetitions) || repetitions < 1 || weight <= 0) return { refused: 'out-of-range' };
  const estimates = [epley(weight, repetitions), brzycki(weight, repetitions)];
  const from = Math.min(...estimates);
  return { from, to: Math.max(...estimates), loads: SHARES.map((share) => ({ share, weight: from * share })) };
}
