import type { Language } from '@repere/protocol';
import type { AccountWords } from './account.words.ts';
import type { EntryWords } from './entry.words.ts';
import type { RelationWords } from './relation.words.ts';

/** Loads the texts of the steps in which a visitor becomes known. */
export async function loadEntryWords(language: Language): Promise<EntryWords> {
  return language === 'fr' ? (await import('./entry.fr.ts')).entryFr : (await import('./entry.en.ts')).entryEn;
}

/** Loads the texts of the settings. */
export async function loadAccountWords(language: Language): Promise<AccountWords> {
  return language === 'fr' ? (await import('./account.fr.ts')).accountFr : (await import('./account.en.ts')).accountEn;
}

/** Loads the texts of requests, blocks and reports. */
export async function loadRelationWords(language: Language): Promise<RelationWords> {
  return language === 'fr'
    ? (await import('./relation.fr.ts')).relationFr
    : (await import('./relation.en.ts')).relationEn;
}
