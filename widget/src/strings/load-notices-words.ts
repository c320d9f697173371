import type { Language } from '@repere/protocol';
import type { NoticesWords } from './notices.words.ts';

/** Loads the texts of notices. */
export async function loadNoticesWords(language: Language): Promise<NoticesWords> {
  return language === 'fr' ? (await import('./notices.fr.ts')).noticesFr : (await import('./notices.en.ts')).noticesEn;
}
