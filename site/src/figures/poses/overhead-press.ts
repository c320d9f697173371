import type { Figure } from '../figure-types.ts';

/** Overhead press, from the front. */
export const overheadPress: Figure = {
  view: 'front',
  anchor: 'nearAnkle',
  hands: 'fist',
  armsBefore: true,
  working: ['front-delts', 'side-delts', 'triceps'],
  pinned: ['nearFoot', 'farFoot'],
  props: [{ kind: 'barbell', place: 'hands', plates: 'small' }],
  keys: [
    {
      hold: 0.4,
      move: 1.4,
      pose: {
        at: [16, -9.3],
        torso: 0,
        nearArm: { to: [37, -186, 14], pole: [0.45, 1, 0.8] },
        nearLeg: { upper: 3, lower: 3 },
      },
    },
    {
      hold: 0.5,
      move: 1.6,
      pose: {
        torso: 0,
        nearArm: { to: [37, -262, 0], pole: [0.4, 0.6, 1] },
        nearLeg: { upper: 3, lower: 3 },
      },
    },
  ],
  alt: {
    en: 'Seen from the front: a bar rests on the front of the shoulders, elbows under it. It goes straight up past the face until the arms are straight overhead, and comes back to the shoulders.',
    fr: 'De face : une barre repose sur l’avant des épaules, les coudes dessous. Elle monte tout droit devant le visage jusqu’à ce que les bras soient tendus au-dessus de la tête, puis revient aux épaules.',
  },
};
