import type { Figure } from '../figure-types.ts';

/** Push up, from the side. */
export const pushUp: Figure = {
  view: 'side',
  anchor: 'nearBall',
  hands: 'palm',
  stance: 8,
  working: ['chest', 'triceps'],
  through: ['chest'],
  pinned: ['nearFoot', 'farFoot', 'nearHand', 'farHand'],
  props: [],
  keys: [
    {
      hold: 0.4,
      move: 1.7,
      pose: {
        at: [-120, -4],
        torso: 71.6,
        head: -4,
        nearArm: { to: [54, -5, 26], pole: [-0.8, -0.3, 1], end: 90 },
        nearLeg: { upper: -71.6, lower: -71.6, end: 14 },
        toes: 90,
      },
    },
    {
      hold: 0.3,
      move: 1.2,
      pose: {
        torso: 87,
        head: -8,
        nearArm: { to: [54, -5, 26], pole: [-0.8, -0.3, 1], end: 90 },
        nearLeg: { upper: -87, lower: -87, end: 2 },
        toes: 90,
      },
    },
  ],
  alt: {
    en: 'Seen from the side: one straight line from head to heels, hands under the shoulders. The elbows bend back and out until the chest is a fist above the floor; the whole line goes down and comes up together.',
    fr: 'De profil : une seule ligne droite de la tête aux talons, mains sous les épaules. Les coudes fléchissent vers l’arrière et l’extérieur jusqu’à ce que la poitrine soit à un poing du sol ; toute la ligne descend et remonte d’un bloc.',
  },
};
