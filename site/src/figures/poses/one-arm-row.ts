import type { Figure } from '../figure-types.ts';

/** One arm row, from the side. */
export const oneArmRow: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 14,
  hands: 'fist',
  farHand: 'palm',
  working: ['lats', 'upper-back'],
  through: ['lats'],
  pinned: ['nearFoot', 'farFoot', 'farHand'],
  props: [
    { kind: 'bench', from: 8, to: 92, height: 50 },
    { kind: 'dumbbell', place: 'nearHand', lies: 'along' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.1,
      pose: {
        at: [-40, -112],
        torso: 76,
        head: -14,
        nearArm: { upper: 2, lower: 2 },
        farArm: { to: [32, -55, 20], pole: [-1, 0, 0], end: 90 },
        nearLeg: { to: [-62, -9.3, 14], pole: [1, 0, 0] },
        farLeg: { to: [-16, -9.3, 14], pole: [1, 0, 0] },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: 76,
        head: -14,
        nearArm: { upper: -84, lower: -4 },
        farArm: { to: [32, -55, 20], pole: [-1, 0, 0], end: 90 },
        nearLeg: { to: [-62, -9.3, 14], pole: [1, 0, 0] },
        farLeg: { to: [-16, -9.3, 14], pole: [1, 0, 0] },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: one hand on a bench, one foot behind the other, the back flat and almost level. The other arm hangs with a dumbbell, draws it towards the hip until the elbow is level with the back, and lowers it until the arm is straight.',
    fr: 'De profil : une main sur un banc, un pied derrière l’autre, dos plat et presque horizontal. L’autre bras pend avec un haltère, le tire vers la hanche jusqu’à ce que le coude soit à hauteur du dos, puis redescend jusqu’à l’extension du bras.',
  },
};
