import { DIFFICULTIES, EQUIPMENT, MUSCLES, PATTERNS, type Exercise, type Language } from '@repere/content';
import { sectionPath } from './paths.ts';
import { slugOf } from './slug.ts';

/** What exercises can be chosen by, in the order in which choices stand in an address. */
export const DIMENSIONS = {
  muscle: { slug: { en: 'muscle', fr: 'muscle' }, labels: MUSCLES },
  equipment: { slug: { en: 'equipment', fr: 'materiel' }, labels: EQUIPMENT },
  pattern: { slug: { en: 'movement', fr: 'mouvement' }, labels: PATTERNS },
  difficulty: { slug: { en: 'practice', fr: 'pratique' }, labels: DIFFICULTIES },
} as const;

/** Something that exercises can be chosen by. */
export type Dimension = keyof typeof DIMENSIONS;

/** One value of one dimension. */
export interface Choice {
  dimension: Dimension;
  value: string;
}

/** What of an exercise's front matter its choices follow from. */
export type Classified = Pick<Exercise, 'muscles' | 'equipment' | 'pattern' | 'difficulty'>;

/** Fewest exercises that a list of two choices holds: one is found faster in the list of either. */
const FEWEST = 2;

/** The values of an exercise in a dimension: of its muscles those that tire first. */
function valuesOf(exercise: Classified, dimension: Dimension): readonly string[] {
  if (dimension === 'muscle') return exercise.muscles.primary;
  const values = exercise[dimension];
  return typeof values === 'string' ? [values] : values;
}

/** Whether an exercise answers to all choices. */
export function answersTo(exercise: Classified, choices: readonly Choice[]): boolean {
  return choices.every(({ dimension, value }) => valuesOf(exercise, dimension).includes(value));
}

/** Every single choice that at least one exercise answers to, dimension by dimension, each in the order of its labels. */
export function singleChoices(exercises: readonly Classified[]): Choice[] {
  return dimensions().flatMap((dimension) =>
    Object.keys(DIMENSIONS[dimension].labels)
      .map((value) => ({ dimension, value }))
      .filter((choice) => countOf(exercises, [choice]) > 0),
  );
}

/** The pairs of choices that have a page: each narrows both of its choices down, and leaves at least two exercises. */
export function pairsOfChoices(exercises: readonly Classified[]): [Choice, Choice][] {
  const singles = singleChoices(exercises).map((choice) => ({
    choice,
    // Of each choice its exercises, looked up once: there are hundreds of pairs.
    own: exercises.filter((exercise) => answersTo(exercise, [choice])),
  }));
  return singles.flatMap((one) =>
    singles
      .filter((other) => order(one.choice) < order(other.choice))
      .filter((other) => {
        const count = countOf(one.own, [other.choice]);
        return count >= FEWEST && count < one.own.length && count < other.own.length;
      })
      .map((other): [Choice, Choice] => [one.choice, other.choice]),
  );
}

/** Where one gets from some choices by taking one more, or another value of the same dimension: the choices that then hold. */
export function nextChoices(exercises: readonly Classified[], current: readonly Choice[]): Choice[][] {
  const pages = [...singleChoices(exercises).map((one) => [one]), ...pairsOfChoices(exercises)];
  const differing = (page: readonly Choice[]) => page.filter((choice) => !holds(current, choice));
  return pages.filter((page) => {
    const [changed, ...more] = differing(page);
    if (changed === undefined || more.length > 0) return false;
    const kept = current.filter(({ dimension }) => dimension !== changed.dimension);
    return kept.length === page.length - 1;
  });
}

/** Whether a choice is among others. */
export function holds(choices: readonly Choice[], { dimension, value }: Choice): boolean {
  return choices.some((each) => each.dimension === dimension && each.value === value);
}

/** How many exercises answer to all choices. */
export function countOf(exercises: readonly Classified[], choices: readonly Choice[]): number {
  return exercises.filter((exercise) => answersTo(exercise, choices)).length;
}

/** The name of a choice as readers see it. */
export function labelOf({ dimension, value }: Choice, language: Language): string {
  const labels: Record<string, Record<Language, string>> = DIMENSIONS[dimension].labels;
  return labels[value]?.[language] ?? value;
}

/** The address of the list of exercises that answer to some choices; without any: of all. */
export function filterPath(language: Language, choices: readonly Choice[]): string {
  const steps = choices
    .toSorted((one, other) => order(one) - order(other))
    .map((choice) => `${DIMENSIONS[choice.dimension].slug[language]}/${slugOf(labelOf(choice, language))}/`);
  return sectionPath(language, 'exercises') + steps.join('');
}

function dimensions(): Dimension[] {
  return Object.keys(DIMENSIONS) as Dimension[];
}

function order({ dimension }: Choice): number {
  return dimensions().indexOf(dimension);
}
