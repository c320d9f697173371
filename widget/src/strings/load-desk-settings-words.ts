import type { Language } from '@repere/protocol';
import type { DeskSettingsWords } from './desk-settings.words.ts';

/** Loads the texts of the desk’s settings. */
export async function loadDeskSettingsWords(language: Language): Promise<DeskSettingsWords> {
  return language === 'fr'
    ? (await import('./desk-settings.fr.ts')).deskSettingsFr
    : (await import('./desk-settings.en.ts')).deskSettingsEn;
}
