import type { MUSCLES, PATTERNS } from './movement.ts';
import type { Language } from './sections.ts';

/** What a programme asks of an exercise: its name, and what it trains. */
export interface Movement {
  muscles: { primary: readonly (keyof typeof MUSCLES)[]; secondary: readonly (keyof typeof MUSCLES)[] };
  pattern: keyof typeof PATTERNS;
}

/** Exercises that programmes use while nobody has written their page. Whoever writes one takes its line out. */
export const EXERCISES_TO_COME: Readonly<Record<string, Movement & { name: Record<Language, string> }>> = {
  'leg-curl': {
    name: { en: 'Leg curl', fr: 'Flexion des jambes à la machine' },
    muscles: { primary: ['hamstrings'], secondary: ['calves'] },
    pattern: 'isolation',
  },
  'calf-raise': {
    name: { en: 'Calf raise', fr: 'Élévations de mollets' },
    muscles: { primary: ['calves'], secondary: [] },
    pattern: 'isolation',
  },
};
