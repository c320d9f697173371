import type { Language } from '@repere/content';

/** The language of a content file, which its name says (`…/fr.mdx`). Anything else is English. */
export function languageOf(file: URL | undefined): Language {
  return file?.pathname.endsWith('/fr.mdx') ? 'fr' : 'en';
}
