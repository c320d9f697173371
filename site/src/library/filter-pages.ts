import { type Exercise, LANGUAGES, type Language } from '@repere/content';
import { type Choice, countOf, filterPath, pairsOfChoices, singleChoices } from './filters.ts';
import { allPages, type SitePage } from './pages.ts';

/** Fewest exercises of a list that search engines are to know: a shorter one is worth less than its exercise. */
const FEWEST_INDEXED = 2;

/** The page of an exercise. */
export type ExercisePage = SitePage & { data: Exercise };

/** The exercises that are written in a language, in the order of their section. */
export async function exercisePages(language: Language): Promise<ExercisePage[]> {
  return (await allPages()).filter(
    (page): page is ExercisePage => page.language === language && page.data.kind === 'exercise',
  );
}

/** A list of exercises that has a page, and its address. */
interface FilterPage {
  choices: Choice[];
  path: string;
  indexed: boolean;
}

const found = new Map<Language, Promise<FilterPage[]>>();

/** Every list of exercises that has a page, found once. Lists of two choices repeat what those of one hold: they are for people, not for search engines. */
export function filterPages(language: Language): Promise<FilterPage[]> {
  const pages = found.get(language) ?? findPages(language);
  found.set(language, pages);
  return pages;
}

async function findPages(language: Language): Promise<FilterPage[]> {
  const exercises = (await exercisePages(language)).map(({ data }) => data);
  const singles = singleChoices(exercises).map((choice) => ({
    choices: [choice],
    indexed: countOf(exercises, [choice]) >= FEWEST_INDEXED,
  }));
  const pairs = pairsOfChoices(exercises).map((choices) => ({ choices, indexed: false }));
  return [...singles, ...pairs].map((page) => ({ ...page, path: filterPath(language, page.choices) }));
}

/** The address of a list in each language that has it. */
export async function filterPaths(choices: readonly Choice[]): Promise<Partial<Record<Language, string>>> {
  const found = await Promise.all(
    LANGUAGES.map(async (language) => {
      const path = filterPath(language, choices);
      const isThere = (await filterPages(language)).some((page) => page.path === path);
      return isThere ? [[language, path] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
