import type { Figure } from '../figure-types.ts';

/** Farmer carry, from the side. */
export const farmerCarry: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 9,
  hands: 'fist',
  working: ['forearms', 'upper-back'],
  pinned: [],
  strides: 120,
  props: [
    { kind: 'dumbbell', place: 'nearHand', lies: 'along' },
    { kind: 'dumbbell', place: 'farHand', lies: 'along' },
  ],
  keys: [
    {
      hold: 0,
      move: 0.5,
      pose: {
        at: [0, -113.5],
        torso: 2,
        nearArm: { upper: -1, lower: 2 },
        nearLeg: { to: [30, -9.3, 9], pole: [1, 0, 0], end: 92 },
        farLeg: { to: [-30, -13, 9], pole: [1, 0, 0], end: 72 },
      },
    },
    {
      hold: 0,
      move: 0.5,
      pose: {
        at: [0, -117.5],
        torso: 2,
        nearArm: { upper: -1, lower: 2 },
        nearLeg: { to: [0, -9.3, 9], pole: [1, 0, 0], end: 90 },
        farLeg: { to: [-2, -21, 9], pole: [1, 0, 0], end: 74 },
      },
    },
    {
      hold: 0,
      move: 0.5,
      pose: {
        at: [0, -113.5],
        torso: 2,
        nearArm: { upper: -1, lower: 2 },
        nearLeg: { to: [-30, -13, 9], pole: [1, 0, 0], end: 72 },
        farLeg: { to: [30, -9.3, 9], pole: [1, 0, 0], end: 92 },
      },
      passing: true,
    },
    {
      hold: 0,
      move: 0.5,
      passing: true,
      pose: {
        at: [0, -117.5],
        torso: 2,
        nearArm: { upper: -1, lower: 2 },
        nearLeg: { to: [-2, -21, 9], pole: [1, 0, 0], end: 74 },
        farLeg: { to: [0, -9.3, 9], pole: [1, 0, 0], end: 90 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: walking with short, even steps, a dumbbell hanging from each straight arm, the trunk upright and the shoulders level.',
    fr: 'De profil : marche à petits pas réguliers, un haltère au bout de chaque bras tendu, tronc droit et épaules à la même hauteur.',
  },
};
