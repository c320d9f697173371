/** The calculators by name: the end of their address in each language, and the pages of advice that go with them. */
export const CALCULATORS = {
  'energy-needs': {
    slug: { en: 'energy-needs', fr: 'besoins-energetiques' },
    reads: ['nutrition/energy-needs', 'nutrition/fat-loss'],
  },
  macros: { slug: { en: 'macros', fr: 'macronutriments' }, reads: ['nutrition/energy-needs', 'nutrition/fats'] },
  protein: { slug: { en: 'protein', fr: 'proteines' }, reads: ['nutrition/protein'] },
  'one-repetition-maximum': {
    slug: { en: 'one-repetition-maximum', fr: 'maximum-sur-une-repetition' },
    reads: ['training/effort', 'training/first-programme'],
  },
  'heart-rate': { slug: { en: 'heart-rate', fr: 'frequence-cardiaque' }, reads: ['training/how-much-activity'] },
  plates: {
    slug: { en: 'plates-on-the-bar', fr: 'disques-sur-la-barre' },
    reads: ['exercises/back-squat', 'exercises/deadlift'],
  },
} as const;

/** The name of a calculator. */
export type Calculator = keyof typeof CALCULATORS;
