import type { Language } from '@repere/protocol';
import type { LiveWords } from './live.words.ts';

/** Loads the texts of who is here, who is writing, and how far a message has got. */
export async function loadLiveWords(language: Language): Promise<LiveWords> {
  return language === 'fr' ? (await import('./live.fr.ts')).liveFr : (await import('./live.en.ts')).liveEn;
}
