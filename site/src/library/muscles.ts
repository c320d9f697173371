import { MUSCLES, type Language } from '@repere/content';
import type { SitePage } from './pages.ts';

/** A muscle by the name that exercises give it. */
export type Muscle = keyof typeof MUSCLES;

/** The exercises of one muscle, in their own order. */
export interface MuscleUse {
  muscle: Muscle;
  primary: readonly SitePage[];
  secondary: readonly SitePage[];
}

/** The address of the body's map, or of one muscle's exercises under it. */
export function musclesPath(language: Language, muscle?: Muscle): string {
  return `/${language}/muscles/${muscle === undefined ? '' : `#${muscle}`}`;
}

/** Every muscle with the exercises in which it tires first, and those in which it helps. */
export function musclesIn(pages: readonly SitePage[]): MuscleUse[] {
  const using = (muscle: Muscle, role: 'primary' | 'secondary') =>
    pages.filter(({ data }) => data.kind === 'exercise' && data.muscles[role].includes(muscle));
  return (Object.keys(MUSCLES) as Muscle[]).map((muscle) => ({
    muscle,
    primary: using(muscle, 'primary'),
    secondary: using(muscle, 'secondary'),
  }));
}
