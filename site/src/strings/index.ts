import type { Language } from '@repere/content';
import { en, type Strings } from './en.ts';
import { fr } from './fr.ts';
import { spaced } from './spaced.ts';

export type { Strings };

/** The words of the site by language, French with its unbreakable spaces. */
export const strings: Record<Language, Strings> = { en, fr: spaced(fr) };
