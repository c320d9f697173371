import type { Language } from '@repere/content';
import { programmesEn, type ProgrammeWords } from './programmes.en.ts';
import { programmesFr } from './programmes.fr.ts';
import { spaced } from './spaced.ts';

/** The words of programmes by language, French with its unbreakable spaces. */
export const programmeWords: Record<Language, ProgrammeWords> = { en: programmesEn, fr: spaced(programmesFr) };
