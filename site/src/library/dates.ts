import type { Language } from '@repere/content';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Made once: making one takes longer than all that it writes on a page. */
const format = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
const FORMATS: Record<Language, Intl.DateTimeFormat> = { en: format('en'), fr: format('fr') };

/** A calendar day as readers write it: `2026-11-01` is “1 November 2026”, « 1er novembre 2026 ». */
export function writtenDay(day: string, language: Language): string {
  const written = FORMATS[language].format(new Date(`${day}T00:00:00Z`));
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
