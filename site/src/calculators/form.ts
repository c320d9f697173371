import { ACTIVITY } from './activity.ts';
import type { Calculator } from './list.ts';
import type { RefusalReason } from './refusal.ts';

/** What a number is counted in. A weight and a height are worked with in metric units; a load stays in the unit of its discs. */
export type Unit =
  'weight' | 'load' | 'height' | 'years' | 'kcal' | 'grams' | 'grams-per-kilogram' | 'percent' | 'bpm' | 'repetitions';

/** One question of a form. Bounds and first values are metric. */
export type Field =
  | {
      kind: 'number';
      name: string;
      unit: Unit;
      min: number;
      max: number;
      step?: number;
      value?: number;
      optional?: true;
    }
  | { kind: 'choice'; name: string; options: readonly string[] }
  | { kind: 'check'; name: string };

/** One line of an answer: a figure, or a range where there are two. */
export interface Row {
  name: string;
  unit: Unit;
  values: readonly number[];
}

/** A form and the lines that its answer may have. */
export interface Form {
  fields: readonly Field[];
  rows: readonly { name: string; unit: Unit }[];
  refusals: readonly RefusalReason[];
}

const weight = { kind: 'number', name: 'weight', unit: 'weight', min: 30, max: 300, step: 0.1 } as const;
const age = { kind: 'number', name: 'age', unit: 'years', min: 1, max: 120 } as const;
const height = { kind: 'number', name: 'height', unit: 'height', min: 120, max: 230, step: 0.5 } as const;
const fatFreeMass = {
  kind: 'number',
  name: 'fatFreeMass',
  unit: 'weight',
  min: 20,
  max: 150,
  step: 0.1,
  optional: true,
} as const;
const pregnant = { kind: 'check', name: 'pregnant' } as const;

const LOADS = [90, 85, 80, 75, 70, 65, 60];

/** What each calculator asks and answers. */
export const FORMS: Record<Calculator, Form> = {
  'energy-needs': {
    fields: [
      { kind: 'choice', name: 'sex', options: ['female', 'male'] },
      age,
      weight,
      height,
      fatFreeMass,
      { kind: 'choice', name: 'activity', options: Object.keys(ACTIVITY) },
      { kind: 'choice', name: 'goal', options: ['keep', 'lose', 'gain'] },
      pregnant,
    ],
    rows: [
      { name: 'keeps', unit: 'kcal' },
      { name: 'aim', unit: 'kcal' },
      { name: 'resting', unit: 'kcal' },
    ],
    refusals: ['under-18', 'pregnant', 'low-weight', 'low-weight-deficit', 'out-of-range'],
  },
  macros: {
    fields: [
      { kind: 'number', name: 'energy', unit: 'kcal', min: 1_000, max: 6_000 },
      weight,
      age,
      {
        kind: 'number',
        name: 'proteinPerKilogram',
        unit: 'grams-per-kilogram',
        min: 0.8,
        max: 2.5,
        step: 0.1,
        value: 1.6,
      },
      { kind: 'number', name: 'fatShare', unit: 'percent', min: 20, max: 40, value: 30 },
      pregnant,
    ],
    rows: [
      { name: 'protein', unit: 'grams' },
      { name: 'fat', unit: 'grams' },
      { name: 'carbohydrate', unit: 'grams' },
    ],
    refusals: ['under-18', 'pregnant', 'out-of-range'],
  },
  protein: {
    fields: [
      weight,
      age,
      { kind: 'choice', name: 'training', options: ['none', 'lifting', 'lifting-in-deficit'] },
      fatFreeMass,
      pregnant,
      { kind: 'check', name: 'kidneys' },
    ],
    rows: [
      { name: 'about', unit: 'grams' },
      { name: 'range', unit: 'grams' },
    ],
    refusals: ['under-18', 'pregnant', 'kidneys'],
  },
  'one-repetition-maximum': {
    fields: [
      { kind: 'number', name: 'lifted', unit: 'load', min: 1, max: 500, step: 0.05 },
      { kind: 'number', name: 'repetitions', unit: 'repetitions', min: 1, max: 30 },
      { kind: 'check', name: 'pain' },
    ],
    rows: [
      { name: 'maximum', unit: 'load' },
      ...LOADS.map((share) => ({ name: `load-${share}`, unit: 'load' as const })),
    ],
    refusals: ['pain', 'too-many-repetitions', 'out-of-range'],
  },
  'heart-rate': {
    fields: [
      age,
      { kind: 'number', name: 'resting', unit: 'bpm', min: 30, max: 120, optional: true },
      { kind: 'check', name: 'heart' },
      pregnant,
    ],
    rows: [
      { name: 'maximum', unit: 'bpm' },
      { name: 'light', unit: 'bpm' },
      { name: 'moderate', unit: 'bpm' },
      { name: 'hard', unit: 'bpm' },
    ],
    refusals: ['under-18', 'heart', 'pregnant', 'out-of-range'],
  },
  plates: {
    fields: [
      { kind: 'number', name: 'total', unit: 'load', min: 1, max: 500, step: 0.05 },
      { kind: 'number', name: 'bar', unit: 'load', min: 1, max: 50, step: 0.05, value: 20 },
    ],
    rows: [{ name: 'loaded', unit: 'load' }],
    refusals: ['lighter-than-bar', 'out-of-range'],
  },
};
