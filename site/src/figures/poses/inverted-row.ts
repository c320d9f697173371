import type { Figure } from '../figure-types.ts';

/** Inverted row, from the side. */
export const invertedRow: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 8,
  hands: 'fist',
  working: ['upper-back', 'lats'],
  pinned: ['nearFoot', 'farFoot', 'nearHand', 'farHand'],
  props: [{ kind: 'bar', at: [-40, -100], posts: [-40] }],
  keys: [
    {
      hold: 0.4,
      move: 1.2,
      pose: {
        at: [92, -11],
        torso: -84,
        nearArm: { to: [-40, -100, 28], pole: [0.4, 1, 0.5] },
        nearLeg: { upper: 84, lower: 84, end: 160 },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: -63.5,
        nearArm: { to: [-40, -100, 28], pole: [0.4, 1, 0.5] },
        nearLeg: { upper: 63.5, lower: 63.5, end: 142 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: hanging under a low bar with straight arms, heels on the floor, the body one straight line. The elbows draw back until the chest touches the bar; then the arms lengthen again.',
    fr: 'De profil : suspendu sous une barre basse, bras tendus, talons au sol, le corps en une seule ligne droite. Les coudes tirent vers l’arrière jusqu’à ce que la poitrine touche la barre ; puis les bras s’allongent de nouveau.',
  },
};
