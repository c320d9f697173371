import type { Figure } from '../figure-types.ts';

/** Hip thrust, from the side. */
export const hipThrust: Figure = {
  view: 'side',
  anchor: { torso: [-14.5, 50] },
  stance: 14,
  hands: 'fist',
  working: ['glutes'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'box', from: -92, to: -56, height: 48 },
    { kind: 'barbell', place: { torso: [15.5, 3] }, plates: 'small' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.3,
      pose: {
        at: [-60, -47],
        torso: -48,
        head: 14,
        nearArm: { on: [15.5, 3, 30], pole: [-0.4, 1, 0.4] },
        nearLeg: { to: [45, -9.3, 14], pole: [0.3, -1, 0] },
      },
    },
    {
      hold: 0.7,
      move: 1.5,
      pose: {
        at: [-60, -48],
        torso: -89,
        head: 34,
        nearArm: { on: [15.5, 3, 30], pole: [-0.4, 1, 0.4] },
        nearLeg: { to: [45, -9.3, 14], pole: [0.3, -1, 0] },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: the shoulder blades lean on a bench, a bar lies across the hips. The hips rise until trunk and thighs form a level line above vertical shins, and sink again; the chin stays tucked.',
    fr: 'De profil : les omoplates sont appuyées sur un banc, une barre posée en travers des hanches. Les hanches montent jusqu’à ce que tronc et cuisses forment une ligne horizontale au-dessus de tibias verticaux, puis redescendent ; le menton reste rentré.',
  },
};
