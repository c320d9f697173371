import type { Refusal } from './refusal.ts';

/** Kilocalories a gram. */
const ENERGY = { protein: 4, fat: 9, carbohydrate: 4 } as const;

export interface MacrosQuestion {
  /** Kilocalories a day. */
  energy: number;
  /** Kilograms. */
  weight: number;
  /** Years. */
  age: number;
  /** Grams a kilogram and day. */
  proteinPerKilogram: number;
  /** Of the energy, between 0 and 1: EFSA 2010 gives 0.2 to 0.35. */
  fatShare: number;
  pregnant: boolean;
}

/** Grams a day. */
export interface MacrosAnswer {
  protein: number;
  fat: number;
  carbohydrate: number;
}

/** What a day's energy is made of: protein by weight, fat by share, and carbohydrate the rest; or why that is not to be worked out. */
export function macros(question: MacrosQuestion): MacrosAnswer | Refusal {
  const { energy, weight, age, proteinPerKilogram, fatShare, pregnant } = question;
  if (age < 18) return { refused: 'under-18' };
  if (pregnant) return { refused: 'pregnant' };
  const protein = proteinPerKilogram * weight;
  const fat = (fatShare * energy) / ENERGY.fat;
  const carbohydrate = (energy - protein * ENERGY.protein - fat * ENERGY.fat) / ENERGY.carbohydrate;
  return carbohydrate < 0 ? { refused: 'out-of-range' } : { protein, fat, carbohydrate };
}
