import type { Refusal } from './refusal.ts';

export interface ProteinQuestion {
  /** Kilograms. */
  weight: number;
  /** Years. */
  age: number;
  /** Whether they lift, and whether they lose weight meanwhile. */
  training: 'none' | 'lifting' | 'lifting-in-deficit';
  /** Kilograms, where it is known: what the range for lean people in a deficit goes by. */
  fatFreeMass?: number;
  pregnant: boolean;
  kidneys: boolean;
}

/** Grams a day; `from` and `to` are alike where the source gives one figure. */
export interface ProteinAnswer {
  from: number;
  to: number;
  /** The one figure to begin with. */
  about: number;
  source: 'efsa-2012' | 'issn-2017' | 'helms-2014';
}

/** Grams of protein a kilogram of weight (or of fat-free mass, in a deficit) and day: EFSA 2012, ISSN 2017, Morton 2018, Helms 2014. */
const PER_KILOGRAM = { enough: 0.83, lifting: [1.4, 2], plateau: 1.6, lean: [2.3, 3.1] } as const;

/** How much protein to eat in a day; or why that is not for a calculator to say. */
export function proteinNeeds(question: ProteinQuestion): ProteinAnswer | Refusal {
  const { weight, age, training, fatFreeMass, pregnant, kidneys } = question;
  if (age < 18) return { refused: 'under-18' };
  if (pregnant) return { refused: 'pregnant' };
  if (kidneys) return { refused: 'kidneys' };
  if (training === 'none') {
    const enough = PER_KILOGRAM.enough * weight;
    return { from: enough, to: enough, about: enough, source: 'efsa-2012' };
  }
  if (training === 'lifting-in-deficit' && fatFreeMass !== undefined) {
    const [from, to] = PER_KILOGRAM.lean.map((grams) => grams * fatFreeMass) as [number, number];
    return { from, to, about: from, source: 'helms-2014' };
  }
  const [from, to] = PER_KILOGRAM.lifting.map((grams) => grams * weight) as [number, number];
  return { from, to, about: PER_KILOGRAM.plateau * weight, source: 'issn-2017' };
}
