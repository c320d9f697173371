import type { Figure } from '../figure-types.ts';

/** Biceps curl, from the side. */
export const bicepsCurl: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 10,
  hands: 'fist',
  working: ['biceps'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'dumbbell', place: 'nearHand', lies: 'across' },
    { kind: 'dumbbell', place: 'farHand', lies: 'across' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.2,
      pose: {
        at: [0, -9.3],
        torso: 1,
        nearArm: { upper: -3, lower: 8 },
        nearLeg: { upper: -1, lower: -2 },
      },
    },
    {
      hold: 0.4,
      move: 1.8,
      pose: {
        torso: 1,
        nearArm: { upper: 6, lower: 146 },
        nearLeg: { upper: -1, lower: -2 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: standing with dumbbells beside the thighs, palms forward. The forearms rise until the hands are before the shoulders while the elbows stay beside the ribs, and come down until the arms are straight.',
    fr: 'De profil : debout, haltères le long des cuisses, paumes vers l’avant. Les avant-bras montent jusqu’à ce que les mains soient devant les épaules, les coudes restant contre les côtes, puis redescendent jusqu’à l’extension des bras.',
  },
};
