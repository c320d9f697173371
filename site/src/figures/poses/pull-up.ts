import type { Figure } from '../figure-types.ts';

/** Pull up, from behind. */
export const pullUp: Figure = {
  view: 'back',
  anchor: 'hips',
  hands: 'fist',
  armsBefore: true,
  working: ['lats'],
  pinned: ['nearHand', 'farHand'],
  props: [{ kind: 'bar', at: [-86, -278], to: [86, -278], posts: [-84, 84] }],
  keys: [
    {
      hold: 0.4,
      move: 1.4,
      pose: {
        at: [0, -134],
        torso: 0,
        head: 0,
        nearArm: { to: [40, -278, 0], pole: [0.3, 0.6, -1] },
        nearLeg: { upper: 1, lower: 0 },
      },
    },
    {
      hold: 0.4,
      move: 1.8,
      pose: {
        at: [0, -204],
        torso: 0,
        nearArm: { to: [40, -278, 0], pole: [0.35, 1, -0.7] },
        nearLeg: { upper: 1, lower: 0 },
      },
    },
  ],
  alt: {
    en: 'Seen from behind: hanging from a bar with straight arms, hands wider than the shoulders. The elbows draw down to the sides until the chin is over the bar; then the body sinks until the arms are straight.',
    fr: 'De dos : suspendu à une barre, bras tendus, mains plus écartées que les épaules. Les coudes tirent vers les flancs jusqu’à ce que le menton passe la barre ; puis le corps redescend jusqu’à l’extension des bras.',
  },
};
