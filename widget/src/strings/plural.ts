import type { Language } from '@repere/protocol';

/** Picks the form that a language uses for a number; `#` in it stands for the number as that language writes it. */
export function createPlural(language: Language): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other).replace('#', numbers.format(count));
}
