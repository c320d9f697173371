import type { Figure } from '../figure-types.ts';

/** Goblet squat, from the side. */
export const gobletSquat: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 15,
  hands: 'cup',
  legInFront: true,
  working: ['quadriceps', 'glutes'],
  pinned: ['nearFoot', 'farFoot'],
  balance: { point: [10, 46], over: 7 },
  props: [{ kind: 'dumbbell', place: { torso: [27, 48] }, lies: 'upright' }],
  keys: [
    {
      hold: 0.5,
      move: 1.9,
      pose: {
        at: [0, -9.3],
        torso: 4,
        nearArm: { on: [22, 57, 6], pole: [0.2, 1, 0.4] },
        nearLeg: { upper: -1, lower: -1 },
      },
    },
    {
      hold: 0.5,
      move: 1.3,
      pose: {
        torso: 20,
        head: -8,
        nearArm: { on: [22, 57, 6], pole: [0.2, 1, 0.4] },
        nearLeg: { upper: 98, lower: -36 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: somebody holds a dumbbell upright against the chest, sits down between the feet until the hips are below the knees, the back long and the heels down, and stands up again.',
    fr: 'De profil : une personne tient un haltère debout contre la poitrine, s’assoit entre ses pieds jusqu’à ce que les hanches passent sous les genoux, dos long et talons au sol, puis se relève.',
  },
};
