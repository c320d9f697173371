import type { Figure } from '../figure-types.ts';

/** One arm row, from the side. */
export const oneArmRow: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 14,
  hands: 'fist',
  farHand: 'palm',
  working: ['lats', 'upper-back'],
  pinned: ['nearFoot', 'farFoot', 'farHand'],
  props: [
    { kind: 'bench', from: -84, to: 52, height: 50 },
    { kind: 'dumbbell', place: 'nearHand', lies: 'along' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.1,
      pose: {
        at: [-40, -113],
        torso: 78,
        head: -14,
        nearArm: { upper: 2, lower: 2 },
        farArm: { to: [30, -55, 20], pole: [-1, 0, 0], end: 90 },
        nearLeg: { to: [-70, -9.3, 22], pole: [1, 0, 0] },
        farLeg: { upper: 4, lower: -89, end: -50 },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: 78,
        head: -14,
        nearArm: { upper: -93, lower: -4 },
        farArm: { to: [30, -55, 20], pole: [-1, 0, 0], end: 90 },
        nearLeg: { to: [-70, -9.3, 22], pole: [1, 0, 0] },
        farLeg: { upper: 4, lower: -89, end: -50 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: one hand and one knee on a bench, the back flat and almost level. The other arm hangs with a dumbbell, draws it to the hip with the elbow close to the trunk, and lowers it until the arm is straight.',
    fr: 'De profil : une main et un genou sur un banc, dos plat et presque horizontal. L’autre bras pend avec un haltère, le tire vers la hanche, coude près du tronc, puis redescend jusqu’à l’extension du bras.',
  },
};
