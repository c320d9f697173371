/** Kilograms in a pound: exact, by definition. */
const KILOGRAMS = 0.45359237;

export function toKilograms(pounds: number): number {
  return pounds * KILOGRAMS;
}

export function toPounds(kilograms: number): number {
  return kilograms / KILOGRAMS;
}

/** Feet and inches as centimetres: an inch is 2.54 by definition. */
export function toCentimetres(feet: number, inches: number): number {
  return (feet * 12 + inches) * 2.54;
}
