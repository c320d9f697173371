import { LANGUAGES, SECTIONS, type Language, type Section } from './sections.ts';

/** Where a page belongs, read off its path. `key` names it within its section, whatever the language. */
export interface EntryFacts {
  section: Section;
  key: string;
  language: Language;
}

/**
 * The id of a content file: its path without the ending. Give it to Astro's `glob` as `generateId`, because Astro
 * otherwise takes the front matter's `slug` for the id, and slugs of two sections may be alike.
 */
export function entryId({ entry }: { entry: string }): string {
  return entry.replace(/\.mdx$/, '');
}

/** Turns an id such as `nutrition/protein/fr` into what it says. Throws a sentence for the editor when the path says something else. */
export function entryFacts(id: string): EntryFacts {
  const [section = '', key = '', language = '', ...rest] = id.split('/');
  if (rest.length === 0 && isSection(section) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && isLanguage(language)) {
    return { section, key, language };
  }
  throw new Error(
    `content/${id} is not where a page lives. Use <section>/<key>/<language>.mdx with the sections ` +
      `${Object.keys(SECTIONS).join(', ')} and the languages ${LANGUAGES.join(', ')}. ` +
      'If the path is right, the collection is loaded without `generateId: entryId`.',
  );
}

function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name);
}

function isLanguage(name: string): name is Language {
  return (LANGUAGES as readonly string[]).includes(name);
}
