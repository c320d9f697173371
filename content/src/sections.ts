/** The languages of the site, equals. */
export const LANGUAGES = ['en', 'fr'] as const;

/** A language of the site. */
export type Language = (typeof LANGUAGES)[number];

/** The hub's sections by the folder that holds them: the slug in the address, the title, and the lines that open the section's list. */
export const SECTIONS = {
  nutrition: {
    en: {
      slug: 'nutrition',
      title: 'Nutrition',
      intro: 'How much to eat, of what, and how sure anybody can be about it. Start with energy, then protein.',
    },
    fr: {
      slug: 'nutrition',
      title: 'Nutrition',
      intro:
        'Combien manger, de quoi, et ce que l’on en sait vraiment. Commencez par l’énergie, puis passez aux protéines.',
    },
  },
  training: {
    en: {
      slug: 'training',
      title: 'Training',
      intro: 'What to lift, how often and how hard. Start with a first programme, then learn to judge your effort.',
    },
    fr: {
      slug: 'entrainement',
      title: 'Entraînement',
      intro:
        'Quoi soulever, combien de fois et jusqu’où. Commencez par un premier programme, puis apprenez à doser l’effort.',
    },
  },
  exercises: {
    en: {
      slug: 'exercises',
      title: 'Exercises',
      intro: 'One movement a page: how to set up, what to feel, what usually goes wrong, and what to do instead.',
    },
    fr: {
      slug: 'exercices',
      title: 'Exercices',
      intro:
        'Un mouvement par page : comment se placer, ce que l’on doit sentir, ce qui déraille d’habitude, et quoi faire à la place.',
    },
  },
  programmes: {
    en: {
      slug: 'programmes',
      title: 'Programmes',
      intro:
        'Whole weeks, written out: what to do on which day, when to add weight, and what to do after a week without.',
    },
    fr: {
      slug: 'programmes',
      title: 'Programmes',
      intro:
        'Des semaines entières, écrites noir sur blanc : quoi faire quel jour, quand ajouter de la charge, et que faire après une semaine sans.',
    },
  },
} as const satisfies Record<string, Record<Language, { slug: string; title: string; intro: string }>>;

/** A section of the hub, by the name of its folder. */
export type Section = keyof typeof SECTIONS;
