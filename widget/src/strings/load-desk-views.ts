import type { Language } from '@repere/protocol';
import type { DeskCardWords } from './desk-card.words.ts';
import type { DeskNumbersWords } from './desk-numbers.words.ts';
import type { DeskSettingsWords } from './desk-settings.words.ts';

/** Loads the texts of the card of whoever asks. */
export async function loadDeskCardWords(language: Language): Promise<DeskCardWords> {
  return language === 'fr'
    ? (await import('./desk-card.fr.ts')).deskCardFr
    : (await import('./desk-card.en.ts')).deskCardEn;
}

/** Loads the texts of today’s numbers. */
export async function loadDeskNumbersWords(language: Language): Promise<DeskNumbersWords> {
  return language === 'fr'
    ? (await import('./desk-numbers.fr.ts')).deskNumbersFr
    : (await import('./desk-numbers.en.ts')).deskNumbersEn;
}

/** Loads the texts of the desk’s settings. */
export async function loadDeskSettingsWords(language: Language): Promise<DeskSettingsWords> {
  return language === 'fr'
    ? (await import('./desk-settings.fr.ts')).deskSettingsFr
    : (await import('./desk-settings.en.ts')).deskSettingsEn;
}
