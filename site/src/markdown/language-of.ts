import type { Language } from '@repere/content';

/** The language of a content file, which its name says (`…/fr.mdx`, `…/fr.md`). Anything else is English. */
export function languageOf(file: URL | undefined): Language {
  return file && /\/fr\.mdx?$/.test(file.pathname) ? 'fr' : 'en';
}
