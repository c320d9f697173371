import type { Language } from '@repere/protocol';
import type { DeskWords } from './desk.words.ts';

/** Loads the texts of the coaches’ desk. */
export async function loadDeskWords(language: Language): Promise<DeskWords> {
  return language === 'fr' ? (await import('./desk.fr.ts')).deskFr : (await import('./desk.en.ts')).deskEn;
}
