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

/** Every list of exercises that has a page. Lists of two choices repeat what those of one hold: they are for people, not for search engines. */
export async function filterPages(language: Language): Promise<{ choices: Choice[]; indexed: boolean }[]> {
  const exercises = (await exercisePages(language)).map(({ data }) => data);
  return [
    ...singleChoices(exercises).map((choice) => ({
      choices: [choice],
      indexed: countOf(exercises, [choice]) >= FEWEST_INDEXED,
    })),
    ...pairsOfChoices(exercises).map((choices) => ({ choices, indexed: false })),
  ];
}

/** The address of a list in each language that has it. */
export async function filterPaths(choices: readonly Choice[]): Promise<Partial<Record<Language, string>>> {
  const found = await Promise.all(
    LANGUAGES.map(async (language) => {
      const path = filterPath(language, choices);
      const isThere = (await filterPages(language)).some((page) => filterPath(language, page.choices) === path);
      return isThere ? [[language, path] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
