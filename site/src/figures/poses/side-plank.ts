import type { Figure } from '../figure-types.ts';

/** Side plank, from the front. */
export const sidePlank: Figure = {
  view: 'front',
  anchor: { torso: [21.3, 65] },
  hands: 'fist',
  farHand: 'cup',
  working: ['obliques', 'glutes'],
  pinned: [],
  props: [],
  keys: [
    {
      hold: 0.4,
      move: 1.2,
      pose: {
        at: [66, -48],
        torso: 51,
        nearArm: { upper: -5.5, lower: 86, out: [0, 58] },
        farArm: { upper: 86, lower: 9 },
        nearLeg: { upper: -81, lower: -120, out: [0, -70] },
        farLeg: { upper: 78, lower: 118, out: [0, -70] },
      },
    },
    {
      hold: 2.5,
      move: 1.4,
      pose: {
        at: [70, -48],
        torso: 66,
        nearArm: { upper: 0, lower: 86, out: [0, 58] },
        farArm: { upper: 101, lower: 24 },
        nearLeg: { upper: -64.5, lower: -118, out: [0, -70] },
        farLeg: { upper: 60, lower: 116, out: [0, -70] },
      },
    },
  ],
  alt: {
    en: 'Seen from the front: lying on one side, knees bent and feet behind, the elbow under the shoulder, the free hand on the hip. The hips rise from the floor until head, hips and knees form one straight line, which is held.',
    fr: 'De face : allongé sur le côté, genoux fléchis et pieds en arrière, coude sous l’épaule, main libre sur la hanche. Les hanches se soulèvent jusqu’à ce que tête, hanches et genoux forment une seule ligne droite, que l’on tient.',
  },
};
