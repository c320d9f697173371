import type { Language } from '@repere/content';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** A calendar day as readers write it: `2026-11-01` is “1 November 2026”, « 1er novembre 2026 ». */
export function writtenDay(day: string, language: Language): string {
  const written = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
