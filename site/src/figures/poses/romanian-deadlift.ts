import type { Figure } from '../figure-types.ts';

/** Romanian deadlift, from the side. */
export const romanianDeadlift: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 9,
  hands: 'fist',
  working: ['hamstrings', 'glutes'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'dumbbell', place: 'nearHand', lies: 'across' },
    { kind: 'dumbbell', place: 'farHand', lies: 'across' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 2,
      pose: {
        at: [0, -9.3],
        torso: 0,
        nearArm: { hangAt: 15 },
        nearLeg: { upper: 2, lower: -5 },
      },
    },
    {
      hold: 0.4,
      move: 1.5,
      pose: {
        torso: 72,
        head: -12,
        nearArm: { hangAt: 14 },
        nearLeg: { upper: 35, lower: 0 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: standing with dumbbells before the thighs, the hips travel back while the knees stay softly bent. The back stays flat and the dumbbells slide down the legs to below the knees; then the hips come forward again.',
    fr: 'De profil : debout, haltères devant les cuisses, les hanches reculent tandis que les genoux restent à peine fléchis. Le dos reste plat et les haltères glissent le long des jambes jusque sous les genoux ; puis les hanches reviennent vers l’avant.',
  },
};
