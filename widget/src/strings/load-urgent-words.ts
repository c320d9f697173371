import type { Language } from '@repere/protocol';
import type { UrgentWords } from './urgent.words.ts';

/** Loads the texts of help that cannot wait for a coach. */
export async function loadUrgentWords(language: Language): Promise<UrgentWords> {
  return language === 'fr' ? (await import('./urgent.fr.ts')).urgentFr : (await import('./urgent.en.ts')).urgentEn;
}
