import type { Language } from './sections.ts';

type Spellings = Record<Language, readonly string[]>;

/**
 * Units that a claim may carry, and how prose writes each after a number. `g/kg` is grams per kilogram of body weight a day,
 * `mg/kg` milligrams per kilogram of body weight at a time.
 * Things that are counted (people, studies) have no spellings, because prose calls them by many names.
 */
const SPELLINGS = {
  'g/kg': { en: ['g per kilogram', 'g per kilo', 'g per kg', 'g/kg'], fr: ['g par kilo', 'g par kg', 'g/kg'] },
  'mg/kg': { en: ['mg per kilogram', 'mg per kilo', 'mg per kg', 'mg/kg'], fr: ['mg par kilo', 'mg par kg', 'mg/kg'] },
  g: { en: ['grams', 'gram', 'g'], fr: ['grammes', 'gramme', 'g'] },
  kg: { en: ['kilograms', 'kilogram', 'kilos', 'kilo', 'kg'], fr: ['kilogrammes', 'kilos', 'kilo', 'kg'] },
  mg: { en: ['milligrams', 'mg'], fr: ['milligrammes', 'mg'] },
  kcal: { en: ['calories', 'kcal'], fr: ['calories', 'kcal'] },
  kJ: { en: ['kilojoules', 'kJ'], fr: ['kilojoules', 'kJ'] },
  '%': { en: ['per cent', 'percent', '%'], fr: ['pour cent', '%'] },
  L: { en: ['litres', 'litre', 'L', 'l'], fr: ['litres', 'litre', 'L', 'l'] },
  ml: { en: ['millilitres', 'ml', 'mL'], fr: ['millilitres', 'ml', 'mL'] },
  cm: { en: ['centimetres', 'cm'], fr: ['centimètres', 'cm'] },
  mmHg: { en: ['mmHg'], fr: ['mmHg'] },
  bpm: { en: ['bpm'], fr: ['bpm'] },
  h: { en: ['hours', 'hour', 'h'], fr: ['heures', 'heure', 'h'] },
  min: { en: ['minutes', 'minute', 'min'], fr: ['minutes', 'minute', 'min'] },
  s: { en: ['seconds', 'second', 's'], fr: ['secondes', 'seconde', 's'] },
  days: { en: ['days', 'day'], fr: ['jours', 'jour'] },
  weeks: { en: ['weeks', 'week'], fr: ['semaines', 'semaine'] },
  months: { en: ['months', 'month'], fr: ['mois'] },
  years: { en: ['years', 'year'], fr: ['ans', 'an', 'années', 'année'] },
  times: { en: [], fr: [] },
  sets: { en: [], fr: [] },
  repetitions: { en: [], fr: [] },
  points: { en: [], fr: [] },
  people: { en: [], fr: [] },
  studies: { en: [], fr: [] },
} as const satisfies Record<string, Spellings>;

/** A unit that a claim may carry. */
export type Unit = keyof typeof SPELLINGS;

/** Every unit that a claim may carry. */
export const UNITS = Object.keys(SPELLINGS) as [Unit, ...Unit[]];

/** Units of the calendar: how long to keep something up is an instruction, so prose may give them without a claim. */
const CALENDAR: ReadonlySet<Unit> = new Set(['days', 'weeks', 'months', 'years']);

/** How prose writes a unit after a number; empty for things that are counted. */
export function spellingsOf(unit: Unit, language: Language): readonly string[] {
  return SPELLINGS[unit][language];
}

/** Whether a number with this unit, anywhere in the prose, must come from a claim. */
export function needsClaim(unit: Unit): boolean {
  return SPELLINGS[unit].en.length > 0 && !CALENDAR.has(unit);
}
