import type { Language } from '@repere/protocol';
import type { RatingWords } from './rating.words.ts';

/** Loads the texts of ratings. */
export async function loadRatingWords(language: Language): Promise<RatingWords> {
  return language === 'fr' ? (await import('./rating.fr.ts')).ratingFr : (await import('./rating.en.ts')).ratingEn;
}
