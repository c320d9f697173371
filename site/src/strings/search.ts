import type { Language } from '@repere/content';
import { searchEn, type SearchWords } from './search.en.ts';
import { searchFr } from './search.fr.ts';
import { spaced } from './spaced.ts';

/** The words of the search by language, French with its unbreakable spaces. */
export const searchWords: Record<Language, SearchWords> = { en: searchEn, fr: spaced(searchFr) };
