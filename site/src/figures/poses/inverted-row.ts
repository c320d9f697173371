import type { Figure } from '../figure-types.ts';

/** Inverted row, from the side. */
export const invertedRow: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 8,
  hands: 'fist',
  working: ['upper-back', 'lats'],
  through: ['upper-back'],
  pinned: ['nearFoot', 'farFoot', 'nearHand', 'farHand'],
  props: [{ kind: 'bar', at: [-43.7, -103.5], posts: [-43.7] }],
  keys: [
    {
      hold: 0.4,
      move: 1.2,
      pose: {
        at: [92, -11],
        torso: -83,
        nearArm: { to: [-43.7, -103.5, 30], pole: [0.3, 0.8, 1.2] },
        nearLeg: { upper: 83, lower: 83, end: 159 },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: -62.7,
        nearArm: { to: [-43.7, -103.5, 30], pole: [0.3, 0.8, 1.2] },
        nearLeg: { upper: 62.7, lower: 62.7, end: 141 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: hanging under a low bar with straight arms, heels on the floor, the body one straight line. The elbows draw back until the chest touches the bar; then the arms lengthen again.',
    fr: 'De profil : suspendu sous une barre basse, bras tendus, talons au sol, le corps en une seule ligne droite. Les coudes tirent vers l’arrière jusqu’à ce que la poitrine touche la barre ; puis les bras s’allongent de nouveau.',
  },
};
