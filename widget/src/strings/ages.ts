import type { Language } from '@repere/protocol';

const MINUTE = 60_000;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** How long ago a moment was, in words, from minutes to days; `now` for what is under two minutes. Both moments in milliseconds. */
export function ageInWords(at: number, today: number, language: Language, now: string): string {
  const age = today - at;
  if (age < 2 * MINUTE) return now;
  const [unit, length] = STEPS.find(([, length]) => age >= length) ?? ['minute', MINUTE];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(age / length), unit);
}
