import type { Language } from '@repere/protocol';
import type { Strings } from './strings.ts';

/** Loads the table of one language; each is a chunk of its own. */
export async function loadStrings(language: Language): Promise<Strings> {
  return language === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
}
