import type { Figure } from '../figure-types.ts';

/** Lat pulldown, from the side. */
export const latPulldown: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 14,
  hands: 'fist',
  working: ['lats'],
  pinned: ['nearFoot', 'farFoot'],
  props: [{ kind: 'pulldown', at: [16, -276], seat: [-24, 26, 50], pad: [34, -82] }],
  keys: [
    {
      hold: 0.4,
      move: 1.3,
      pose: {
        at: [0, -65],
        torso: -6,
        head: -4,
        nearArm: { to: [12, -208, 34], pole: [0.6, 1, 0.5] },
        nearLeg: { to: [52, -9.3, 16], pole: [1, -1, 0] },
      },
    },
    {
      hold: 0.4,
      move: 1.7,
      pose: {
        torso: -14,
        head: -2,
        nearArm: { to: [14, -128, 36], pole: [-0.3, 1, 0.5] },
        nearLeg: { to: [52, -9.3, 16], pole: [1, -1, 0] },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: seated at a cable station, thighs under the pad, arms reaching up to a bar. The elbows draw down and the bar comes to the top of the chest, the trunk leaning back a little; then the arms lengthen again.',
    fr: 'De profil : assis à une poulie haute, cuisses calées sous le boudin, bras tendus vers une barre. Les coudes tirent vers le bas et la barre vient en haut de la poitrine, le tronc à peine incliné vers l’arrière ; puis les bras s’allongent de nouveau.',
  },
};
