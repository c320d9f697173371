import type { Language } from '@repere/protocol';
import type { HoursWords } from './hours.words.ts';

/** Loads the texts of opening hours. */
export async function loadHoursWords(language: Language): Promise<HoursWords> {
  return language === 'fr' ? (await import('./hours.fr.ts')).hoursFr : (await import('./hours.en.ts')).hoursEn;
}
