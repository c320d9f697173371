import type { Language } from '@repere/protocol';
import type { ToolsWords } from './tools.words.ts';

/** Loads the texts of what is done with messages. */
export async function loadToolsWords(language: Language): Promise<ToolsWords> {
  return language === 'fr' ? (await import('./tools.fr.ts')).toolsFr : (await import('./tools.en.ts')).toolsEn;
}
