import type { Figure } from '../figure-types.ts';

/** Dead bug, from the side. */
export const deadBug: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 9,
  hands: 'cup',
  working: ['abdominals'],
  pinned: [],
  props: [],
  keys: [
    {
      hold: 0.3,
      move: 1.4,
      pose: {
        at: [0, -18],
        torso: -90,
        nearArm: { upper: 180, lower: 180 },
        farArm: { upper: 180, lower: 180 },
        nearLeg: { upper: 178, lower: 90, end: 172 },
        farLeg: { upper: 178, lower: 90, end: 172 },
      },
    },
    {
      hold: 0.5,
      move: 1.2,
      pose: {
        torso: -90,
        nearArm: { upper: 254, lower: 256 },
        farArm: { upper: 180, lower: 180 },
        nearLeg: { upper: 178, lower: 90, end: 172 },
        farLeg: { upper: 104, lower: 96, end: 176 },
      },
    },
    {
      hold: 0.3,
      move: 1.4,
      passing: true,
      pose: {
        torso: -90,
        nearArm: { upper: 180, lower: 180 },
        farArm: { upper: 180, lower: 180 },
        nearLeg: { upper: 178, lower: 90, end: 172 },
        farLeg: { upper: 178, lower: 90, end: 172 },
      },
    },
    {
      hold: 0.5,
      move: 1.2,
      passing: true,
      pose: {
        torso: -90,
        nearArm: { upper: 180, lower: 180 },
        farArm: { upper: 254, lower: 256 },
        nearLeg: { upper: 104, lower: 96, end: 176 },
        farLeg: { upper: 178, lower: 90, end: 172 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: lying on the back, arms straight up, hips and knees bent at right angles. One arm and the opposite leg reach away until they hover above the floor while the back stays flat; they return, and the other pair follows.',
    fr: 'De profil : allongé sur le dos, bras tendus vers le plafond, hanches et genoux à angle droit. Un bras et la jambe opposée s’éloignent jusqu’à frôler le sol tandis que le dos reste plaqué ; ils reviennent, puis c’est à l’autre paire.',
  },
};
