/** What a page is about, across the sections: a closed list, so that no two words stand for one thing. The line opens the tag's own page. */
export const TAGS = {
  'starting-out': {
    en: {
      label: 'Starting out',
      intro: 'For whoever has not trained yet, or not for a long time: how little is enough, and what to do first.',
    },
    fr: {
      label: 'Débuter',
      intro: 'Pour qui n’a jamais pratiqué, ou plus depuis longtemps : ce qui suffit, et par quoi commencer.',
    },
  },
  'building-muscle': {
    en: {
      label: 'Building muscle',
      intro: 'What makes a muscle grow: enough hard sets, enough to eat, and time.',
    },
    fr: {
      label: 'Prendre du muscle',
      intro: 'Ce qui fait grossir un muscle : des séries assez dures, une assiette qui suit, et du temps.',
    },
  },
  'losing-fat': {
    en: {
      label: 'Losing fat',
      intro: 'Eat somewhat less than you use, keep your muscle, and know when losing weight is not the right aim.',
    },
    fr: {
      label: 'Perdre de la graisse',
      intro: 'Manger un peu moins que l’on ne dépense, garder son muscle, et savoir quand ce n’est pas le bon but.',
    },
  },
  energy: {
    en: {
      label: 'Energy and calories',
      intro: 'How much you need in a day, and what happens when you eat more than that, or less.',
    },
    fr: {
      label: 'Énergie et calories',
      intro: 'Ce qu’il vous faut en une journée, et ce qui se passe quand on mange plus, ou moins.',
    },
  },
  protein: {
    en: {
      label: 'Protein',
      intro: 'How much of it serves you, from what, and when more of it changes nothing.',
    },
    fr: {
      label: 'Protéines',
      intro: 'Combien vous en faut-il, d’où les tirer, et à partir de quand en manger plus ne change rien.',
    },
  },
  'heart-and-circulation': {
    en: {
      label: 'Heart and circulation',
      intro: 'What food and movement do for the heart and the blood vessels over the years.',
    },
    fr: {
      label: 'Cœur et circulation',
      intro: 'Ce que l’assiette et le mouvement font au cœur et aux vaisseaux, au fil des ans.',
    },
  },
  'sets-and-effort': {
    en: {
      label: 'Sets and effort',
      intro: 'How many sets a week, how close to your limit, and how to tell that it is too much.',
    },
    fr: {
      label: 'Séries et effort',
      intro: 'Combien de séries par semaine, jusqu’où les pousser, et à quoi voir que c’est trop.',
    },
  },
  'soreness-and-pain': {
    en: {
      label: 'Soreness and pain',
      intro: 'What is only a muscle that has worked, what asks for a lighter week, and what asks for a doctor.',
    },
    fr: {
      label: 'Courbatures et douleurs',
      intro:
        'Ce qui n’est qu’un muscle qui a travaillé, ce qui demande de lever le pied, et ce qui demande un médecin.',
    },
  },
  sleep: {
    en: {
      label: 'Sleep',
      intro: 'What a night does for training, what training takes from a night, and what the coffee in between does.',
    },
    fr: {
      label: 'Sommeil',
      intro: 'Ce qu’une nuit apporte à l’entraînement, ce qui la gâche, et ce que le café vient y faire.',
    },
  },
} as const satisfies Record<string, Record<'en' | 'fr', { label: string; intro: string }>>;

/** A tag, by the name that front matter uses. */
export type Tag = keyof typeof TAGS;
