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
        torso: 50,
        nearArm: { upper: -5.5, lower: 86, out: [0, 58] },
        farArm: { upper: 85, lower: 8 },
        nearLeg: { upper: -88, lower: -88 },
        farLeg: { upper: 82, lower: 84 },
      },
    },
    {
      hold: 2.5,
      move: 1.4,
      pose: {
        at: [70, -48],
        torso: 73.5,
        nearArm: { upper: 0, lower: 86, out: [0, 58] },
        farArm: { upper: 109, lower: 31 },
        nearLeg: { upper: -73.5, lower: -73.5 },
        farLeg: { upper: 66, lower: 68 },
      },
    },
  ],
  alt: {
    en: 'Seen from the front: lying on one side with straight legs, which is the fuller version, the elbow under the shoulder, the free hand on the hip. The hips rise from the floor until head, hips and feet form one straight line, which is held.',
    fr: 'De face : allongé sur le côté, jambes tendues (la version complète), coude sous l’épaule, main libre sur la hanche. Les hanches se soulèvent jusqu’à ce que tête, hanches et pieds forment une seule ligne droite, que l’on tient.',
  },
};
