import type { Figure } from '../figure-types.ts';

/** Bulgarian split squat, from the side. */
export const bulgarianSplitSquat: Figure = {
  view: 'side',
  anchor: 'nearAnkle',
  stance: 9,
  hands: 'fist',
  working: ['quadriceps', 'glutes'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'box', from: -96, to: -76, height: 50 },
    { kind: 'dumbbell', place: 'nearHand', lies: 'along' },
    { kind: 'dumbbell', place: 'farHand', lies: 'along' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.8,
      pose: {
        at: [0, -9.3],
        torso: 8,
        nearArm: { upper: 0, lower: 5 },
        nearLeg: { upper: 11, lower: -6 },
        farLeg: { to: [-77, -60.4, 9], pole: [1, 0.7, 0], end: -56 },
      },
    },
    {
      hold: 0.4,
      move: 1.3,
      pose: {
        torso: 18,
        head: -6,
        nearArm: { upper: 0, lower: 5 },
        nearLeg: { upper: 84, lower: -17 },
        farLeg: { to: [-77, -60.4, 9], pole: [1, 0.7, 0], end: -56 },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: the top of the rear foot rests on a bench behind. The front leg bends until its thigh is level and the rear knee almost touches the floor, then pushes back up; dumbbells hang beside the hips.',
    fr: 'De profil : le dessus du pied arrière repose sur un banc. La jambe avant fléchit jusqu’à ce que sa cuisse soit à l’horizontale et que le genou arrière frôle le sol, puis repousse ; les haltères pendent le long des hanches.',
  },
};
