import type { Language } from '@repere/content';

/** What the page of muscles says, besides their names. */
interface MuscleWords {
  title: string;
  description: string;
  intro: string;
  front: string;
  back: string;
  /** Above the exercises in which a muscle is among the first to tire. */
  primary: string;
  /** Above those in which it helps. */
  secondary: string;
  none: string;
  toMap: string;
  /** The way here from the list of exercises. */
  byMuscle: string;
}

export const muscleWords: Record<Language, MuscleWords> = {
  en: {
    title: 'Muscles',
    description:
      'Choose a muscle on the body, front or back, and see which exercises train it most and in which it helps.',
    intro:
      'Choose a muscle on the body or in the list. Under its name stand the exercises that tire it first, and those in which it helps.',
    front: 'The body from the front',
    back: 'The body from behind',
    primary: 'Tires first in',
    secondary: 'Helps in',
    none: 'No exercise of ours has it as its first task yet.',
    toMap: 'Back to the body',
    byMuscle: 'Choose by muscle, on the body',
  },
  fr: {
    title: 'Les muscles',
    description:
      'Choisissez un muscle sur le corps, de face ou de dos, et voyez quels exercices le font travailler le plus et lesquels l’associent.',
    intro:
      'Choisissez un muscle sur le corps ou dans la liste. Sous son nom se trouvent les exercices qui le fatiguent en premier, puis ceux où il vient en aide.',
    front: 'Le corps de face',
    back: 'Le corps de dos',
    primary: 'Se fatigue en premier dans',
    secondary: 'Vient en aide dans',
    none: 'Aucun de nos exercices n’en fait encore sa tâche première.',
    toMap: 'Revenir au corps',
    byMuscle: 'Choisir par muscle, sur le corps',
  },
};
