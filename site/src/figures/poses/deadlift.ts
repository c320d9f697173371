import type { Figure } from '../figure-types.ts';

/** Deadlift, from the side. */
export const deadlift: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 9,
  hands: 'fist',
  working: ['glutes', 'hamstrings', 'spinal-erectors'],
  pinned: ['nearFoot', 'farFoot'],
  props: [{ kind: 'barbell', place: 'hands', plates: 'large' }],
  keys: [
    {
      hold: 0.6,
      move: 1.6,
      pose: {
        at: [0, -9.3],
        torso: 59.5,
        head: -10,
        nearArm: { hangAt: 12 },
        nearLeg: { upper: 74, lower: -13 },
      },
    },
    {
      hold: 0.6,
      move: 1.7,
      pose: {
        torso: 0,
        nearArm: { hangAt: 15 },
        nearLeg: { upper: -2, lower: -2 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: the bar starts on the floor over the middle of the feet, hips higher than knees, back flat, arms straight. It rises close to the legs until hips and knees are straight, and goes back the same way.',
    fr: 'De profil : la barre part du sol, à l’aplomb du milieu des pieds, hanches plus hautes que les genoux, dos plat, bras tendus. Elle monte près des jambes jusqu’à l’extension des hanches et des genoux, et redescend par le même chemin.',
  },
};
