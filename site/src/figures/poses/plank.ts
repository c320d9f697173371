import type { Figure } from '../figure-types.ts';

/** Plank, from the side. */
export const plank: Figure = {
  view: 'side',
  anchor: { torso: [0, 65] },
  stance: 8,
  hands: 'fist',
  working: ['abdominals', 'obliques'],
  pinned: ['nearHand', 'farHand'],
  props: [],
  keys: [
    {
      hold: 0.5,
      move: 0.9,
      pose: {
        at: [60, -48],
        torso: 104,
        head: -8,
        nearArm: { upper: 0, lower: 90 },
        nearLeg: { to: [-54.5, -22.6, 8], pole: [1, 1, 0], end: 4 },
        toes: 90,
      },
    },
    {
      hold: 0,
      move: 0.9,
      passing: true,
      pose: {
        torso: 103,
        head: -8,
        nearArm: { upper: 0, lower: 90 },
        nearLeg: { to: [-54.5, -22.6, 8], pole: [1, 1, 0], end: 4 },
        farLeg: { to: [-104, -22.6, 8], pole: [1, 1, 0], end: 4 },
        toes: 90,
      },
    },
    {
      hold: 0,
      move: 0.7,
      passing: true,
      pose: {
        torso: 97,
        head: -8,
        nearArm: { upper: 0, lower: 90 },
        nearLeg: { to: [-108, -22.6, 8], pole: [1, 1, 0], end: 4 },
        toes: 90,
      },
    },
    {
      hold: 3,
      move: 0.8,
      pose: {
        torso: 82,
        head: -8,
        nearArm: { upper: 0, lower: 90 },
        nearLeg: { to: [-112.9, -22.6, 8], pole: [1, 1, 0], end: 4 },
        toes: 90,
      },
    },
    {
      hold: 0,
      move: 0.9,
      passing: true,
      pose: {
        torso: 97,
        head: -8,
        nearArm: { upper: 0, lower: 90 },
        nearLeg: { to: [-108, -22.6, 8], pole: [1, 1, 0], end: 4 },
        toes: 90,
      },
    },
  ],
  alt: {
    en: 'Seen from the side: forearms on the floor, elbows under the shoulders, knees down. One leg after the other goes back onto its toes, until head, hips and heels form one straight line, which is held.',
    fr: 'De profil : avant-bras au sol, coudes sous les épaules, genoux posés. Une jambe après l’autre recule sur la pointe du pied, jusqu’à ce que tête, hanches et talons forment une seule ligne droite, que l’on tient.',
  },
};
