import type { Language } from '@repere/content';
import { spaced } from './spaced.ts';

const en = {
  title: 'Exercises by what they need and train',
  show: 'Narrow the list down',
  dimensions: { muscle: 'Muscle', equipment: 'Equipment', pattern: 'Movement', difficulty: 'Practice' },
  takeAway: (choice: string) => `${choice}: take this choice away`,
  all: 'All exercises',
  count: (count: number) => (count === 1 ? '1 exercise' : `${count} exercises`),
  exercises: 'Exercises',
  /** What a search engine says of the list. */
  description: (choices: string, count: string) =>
    `${choices}. ${count}, each with set-up, steps, usual faults, an easier and a harder version, and for whom it is not.`,
};

/** The words of the lists of exercises that one narrows down; every language holds the same keys. */
export type FilterWords = typeof en;

const fr: FilterWords = {
  title: 'Les exercices selon ce qu’ils demandent et font travailler',
  show: 'Affiner la liste',
  dimensions: { muscle: 'Muscle', equipment: 'Matériel', pattern: 'Mouvement', difficulty: 'Pratique' },
  takeAway: (choice) => `${choice} : retirer ce choix`,
  all: 'Tous les exercices',
  count: (count) => (count === 1 ? '1 exercice' : `${count} exercices`),
  exercises: 'Exercices',
  description: (choices, count) =>
    `${choices}. ${count}, chacun avec sa mise en place, ses étapes, les défauts courants, une version plus facile, une plus dure, et ceux à qui il ne convient pas.`,
};

/** The words of these lists by language, French with its unbreakable spaces. */
export const filterWords: Record<Language, FilterWords> = { en, fr: spaced(fr) };
