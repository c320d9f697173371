import type { Figure } from '../figure-types.ts';

/** Dumbbell bench press, from the side. */
export const dumbbellBenchPress: Figure = {
  view: 'side',
  anchor: 'hips',
  stance: 12,
  hands: 'fist',
  working: ['chest'],
  pinned: ['nearFoot', 'farFoot'],
  props: [
    { kind: 'bench', from: -112, to: 22, height: 52 },
    { kind: 'dumbbell', place: 'nearHand', lies: 'across' },
    { kind: 'dumbbell', place: 'farHand', lies: 'across' },
  ],
  keys: [
    {
      hold: 0.4,
      move: 1.7,
      pose: {
        at: [0, -68],
        torso: -90,
        nearArm: { to: [-63, -148, 24], pole: [0.5, 1, 1] },
        nearLeg: { to: [40, -9.3, 22], pole: [1, -1, 0] },
      },
    },
    {
      hold: 0.3,
      move: 1.2,
      pose: {
        torso: -90,
        nearArm: { to: [-50, -86, 42], pole: [0.5, 1, 1] },
        nearLeg: { to: [40, -9.3, 22], pole: [1, -1, 0] },
      },
    },
  ],
  alt: {
    en: 'Seen from the side: lying on a bench, feet flat on the floor, a dumbbell in each hand above the shoulders. They come down beside the chest with the forearms upright, and go back up, nearing each other.',
    fr: 'De profil : allongé sur un banc, pieds à plat au sol, un haltère dans chaque main au-dessus des épaules. Ils descendent de part et d’autre de la poitrine, avant-bras verticaux, puis remontent en se rapprochant.',
  },
};
