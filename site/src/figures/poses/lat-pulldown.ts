import type { Figure } from '../figure-types.ts';

/** Lat pulldown, from behind: from the side, the arms hide at the end of each pull what does the work. */
export const latPulldown: Figure = {
  view: 'back',
  anchor: 'hips',
  hands: 'fist',
  armsBefore: true,
  legsBehind: true,
  working: ['lats'],
  pinned: ['nearFoot', 'farFoot'],
  props: [{ kind: 'pulldown', height: 256, seat: 54, pad: 76 }],
  keys: [
    {
      hold: 0.4,
      move: 1.3,
      pose: {
        at: [0, -65],
        torso: 0,
        nearArm: { to: [40, -207, -12], pole: [0.4, 0.6, -0.9] },
        nearLeg: { to: [17, -9.3, -52], pole: [0, -1, -0.4] },
      },
    },
    {
      hold: 0.4,
      move: 1.7,
      pose: {
        torso: 0,
        nearArm: { to: [40, -134, -14], pole: [0.6, 1, -0.4] },
        nearLeg: { to: [17, -9.3, -52], pole: [0, -1, -0.4] },
      },
    },
  ],
  alt: {
    en: 'Seen from behind: seated at a cable station, thighs under the pad, arms reaching up to a bar a little wider than the shoulders. The elbows draw down to the sides and the bar comes in front of the face to the collarbones; then the arms lengthen again.',
    fr: 'De dos : assis à une poulie haute, cuisses calées sous le boudin, bras tendus vers une barre tenue un peu plus large que les épaules. Les coudes descendent vers les flancs et la barre passe devant le visage jusqu’aux clavicules ; puis les bras s’allongent de nouveau.',
  },
};
