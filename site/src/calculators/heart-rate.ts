import type { Refusal } from './refusal.ts';

export interface HeartQuestion {
  /** Years. */
  age: number;
  /** Beats a minute at rest, where it is known: zones are then shares of the reserve. */
  resting?: number;
  /** Whether they have a heart condition, take something that slows the heart, or had chest pain or fainted. */
  heart: boolean;
  pregnant: boolean;
}

/** Beats a minute. */
export interface HeartAnswer {
  /** What people of that age reach on average, and where two thirds of them lie. */
  maximum: { about: number; from: number; to: number };
  zones: { from: number; to: number; effort: 'light' | 'moderate' | 'hard' }[];
}

/** The standard error of the regression: about ten beats either way. */
const SPREAD = 10;

/** Shares of the maximum (or of the reserve), after the classes of the American College of Sports Medicine (10.1249/MSS.0b013e318213fefb). */
const OF_MAXIMUM = { light: [0.57, 0.64], moderate: [0.64, 0.76], hard: [0.76, 0.96] } as const;
const OF_RESERVE = { light: [0.3, 0.4], moderate: [0.4, 0.6], hard: [0.6, 0.9] } as const;

/** By Tanaka and others 2001 (10.1016/S0735-1097(00)01054-8), in beats a minute. */
export function maximalHeartRate(age: number): number {
  return 208 - 0.7 * age;
}

/** How fast the heart beats at each effort; or why that is not for a calculator to say. */
export function heartZones({ age, resting, heart, pregnant }: HeartQuestion): HeartAnswer | Refusal {
  if (age < 18) return { refused: 'under-18' };
  if (heart) return { refused: 'heart' };
  if (pregnant) return { refused: 'pregnant' };
  const about = maximalHeartRate(age);
  if (resting !== undefined && (resting < 30 || resting >= about)) return { refused: 'out-of-range' };
  const at = (share: number) => (resting === undefined ? share * about : resting + share * (about - resting));
  const shares = resting === undefined ? OF_MAXIMUM : OF_RESERVE;
  const zones = (['light', 'moderate', 'hard'] as const).map((effort) => {
    const [from, to] = shares[effort];
    return { effort, from: at(from), to: at(to) };
  });
  return { maximum: { about, from: about - SPREAD, to: about + SPREAD }, zones };
}
