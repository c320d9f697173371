/** Units that a claim may carry. `g/kg` is grams per kilogram of body weight a day. */
export const UNITS = [
  'g',
  'kg',
  'mg',
  'g/kg',
  'kcal',
  'kJ',
  '%',
  'L',
  'ml',
  'cm',
  'h',
  'min',
  's',
  'days',
  'weeks',
  'months',
  'years',
  'times',
  'sets',
  'repetitions',
  'points',
  'people',
  'studies',
  'mmHg',
] as const;

/** A unit that a claim may carry. */
export type Unit = (typeof UNITS)[number];
