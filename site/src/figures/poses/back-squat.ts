import type { Figure } from '../figure-types.ts';

/** Back squat, from the side. */
export const backSquat: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 15,
  hands: 'fist',
  working: ['quadriceps', 'glutes'],
  pinned: ['nearFoot', 'farFoot'],
  balance: { point: [-13, 69], over: 8 },
  props: [{ kind: 'barbell', place: { torso: [-13, 69] }, plates: 'small' }],
  keys: [
    {
      hold: 0.5,
      move: 1.9,
      pose: {
        at: [0, -9.3],
        torso: 10,
        head: -8,
        nearArm: { on: [-13, 69, 40], pole: [-0.5, 1, 0.5] },
        nearLeg: { upper: -3, lower: -3 },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: 38,
        head: -24,
        nearArm: { on: [-13, 69, 40], pole: [-0.5, 1, 0.5] },
        nearLeg: { upper: 96, lower: -33 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: a bar lies on the upper back, over the middle of the feet. Hips and knees bend together until the hips are below the knees; the bar goes straight down and straight up.',
    fr: 'De profil : une barre posée sur le haut du dos, à l’aplomb du milieu des pieds. Hanches et genoux fléchissent ensemble jusqu’à ce que les hanches passent sous les genoux ; la barre descend et remonte tout droit.',
  },
};
