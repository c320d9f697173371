import type { Figure } from '../figure-types.ts';

/** Lateral raise, from the front. */
export const lateralRaise: Figure = {
  view: 'front',
  anchor: 'nearAnkle',
  hands: 'fist',
  armsBefore: true,
  working: ['side-delts'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'dumbbell', place: 'nearHand', lies: 'across' },
    { kind: 'dumbbell', place: 'farHand', lies: 'across' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.3,
      pose: {
        at: [16, -9.3],
        torso: 0,
        nearArm: { upper: 9, lower: 14, out: [4, 14] },
        nearLeg: { upper: 3, lower: 3 },
      },
    },
    {
      hold: 0.4,
      move: 1.8,
      pose: {
        torso: 0,
        nearArm: { upper: 84, lower: 82, out: [12, 26] },
        nearLeg: { upper: 3, lower: 3 },
      },
    },
  ],
  alt: {
    en: 'Seen from the front: a dumbbell in each hand beside the thighs, elbows softly bent. Both arms rise sideways until they are level with the shoulders, and come down slowly.',
    fr: 'De face : un haltère dans chaque main le long des cuisses, coudes à peine fléchis. Les deux bras montent sur les côtés jusqu’à hauteur d’épaules, et redescendent lentement.',
  },
};
