import type { Figure } from '../figure-types.ts';

/** Bench press, from the side. */
export const benchPress: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 12,
  hands: 'fist',
  working: ['chest', 'triceps'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'rack', at: -104, height: 158, hook: 136 },
    { kind: 'bench', from: -112, to: 22, height: 52 },
    { kind: 'barbell', place: 'hands', plates: 'small' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.7,
      pose: {
        at: [0, -68],
        torso: -90,
        nearArm: { to: [-62, -146, 36], pole: [0.5, 1, 1] },
        nearLeg: { to: [40, -9.3, 22], pole: [1, -1, 0] },
      },
    },
    {
      hold: 0.3,
      move: 1.2,
      pose: {
        torso: -90,
        nearArm: { to: [-47, -89, 40], pole: [0.5, 1, 1] },
        nearLeg: { to: [40, -9.3, 22], pole: [1, -1, 0] },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: lying on a bench, feet flat on the floor, a bar above the shoulders. It comes down to the lower chest with the forearms upright, and goes back up over the shoulders.',
    fr: 'De profil : allongé sur un banc, pieds à plat au sol, une barre au-dessus des épaules. Elle descend vers le bas de la poitrine, avant-bras verticaux, puis remonte au-dessus des épaules.',
  },
};
