import type { CalculatorWords } from './calculators.en.ts';

/** The words of the calculators in French. */
export const calculatorsFr: CalculatorWords = {
  title: 'Calculateurs',
  description:
    'Énergie, protéines, macronutriments, charge maximale, fréquence cardiaque, disques : les formules et leurs sources.',
  lead: 'Chacun montre sa formule, sa source et une fourchette. Aucun ne vous connaît : prenez le chiffre comme point de départ, et laissez deux ou trois semaines de vie réelle le corriger. Si compter a déjà commandé vos journées, laissez-les fermés.',
  open: 'Calculer',
  units: 'Unités',
  metric: 'kg, cm',
  imperial: 'lb, pieds',
  kilograms: 'kg',
  pounds: 'lb',
  choose: 'Choisissez',
  optional: 'facultatif',
  unitNames: {
    years: 'ans',
    kcal: 'kcal par jour',
    grams: 'g par jour',
    'grams-per-kilogram': 'g par kg',
    percent: '%',
    bpm: 'bpm',
    repetitions: 'répétitions',
    cm: 'cm',
    ft: 'pi',
    in: 'po',
    kg: 'kg',
    lb: 'lb',
  },
  answer: 'Réponse',
  asking: 'Remplissez le formulaire et la réponse s’affiche ici. Rien de ce que vous tapez ne quitte cette page.',
  unfit: 'Une valeur sort des bornes : le champ signalé dit ce qui convient.',
  bounds: 'Entre {from} et {to}',
  whole: 'Un nombre entier entre {from} et {to}',
  needsScript:
    'Le formulaire a besoin de JavaScript. Le calcul se trouve plus bas, et il tient au dos d’une enveloppe.',
  byHand: 'À la main',
  from: 'D’où cela vient',
  reads: 'À lire avant d’agir',
  each: 'De chaque côté',
  emptyBar: 'Rien : la barre seule pèse cela.',
  fields: {
    sex: 'Sexe, tel que les formules le connaissent',
    age: 'Âge',
    weight: 'Poids',
    height: 'Taille',
    fatFreeMass: 'Masse maigre, si elle a été mesurée',
    activity: 'Vos journées',
    goal: 'Objectif',
    pregnant: 'Je suis enceinte ou j’allaite',
    energy: 'Énergie visée',
    proteinPerKilogram: 'Protéines',
    fatShare: 'Part de l’énergie apportée par les lipides',
    training: 'Entraînement',
    kidneys: 'J’ai une maladie des reins, ou un seul rein',
    lifted: 'Charge soulevée',
    repetitions: 'Répétitions propres avec elle',
    pain: 'Quelque chose m’a fait mal pendant la série',
    resting: 'Pouls au repos, si vous le connaissez',
    heart:
      'J’ai une maladie du cœur, je prends un médicament qui le ralentit, ou j’ai eu un malaise ou une douleur dans la poitrine à l’effort',
    total: 'Charge voulue, barre comprise',
    bar: 'La barre seule',
  },
  options: {
    female: 'Femme',
    male: 'Homme',
    low: 'Surtout assis, peu d’exercice',
    moderate: 'Un peu de marche et de sport',
    active: 'Debout, ou à l’entraînement presque chaque jour',
    'very-active': 'Travail physique, ou longs entraînements quotidiens',
    keep: 'Garder mon poids',
    lose: 'Perdre de la graisse',
    gain: 'Prendre du muscle',
    none: 'Je ne fais pas de musculation',
    lifting: 'Je fais de la musculation',
    'lifting-in-deficit': 'J’en fais, et je mange moins pour maigrir',
  },
  refusals: {
    'under-18':
      'Ces formules viennent d’adultes. Un corps qui grandit encore demande sa propre réponse : voyez votre médecin, ou un diététicien qui suit des jeunes.',
    pregnant:
      'La grossesse et l’allaitement changent les besoins de mois en mois, et aucune formule d’ici ne sait comment. Votre sage-femme ou votre médecin le savent.',
    'low-weight':
      'Votre poids est bas pour votre taille. Aucun calculateur ne devrait aider à l’y maintenir. Parlez-en à votre médecin ; et si manger vous inquiète, dites-le aussi.',
    'low-weight-deficit':
      'À votre taille, il y a peu à perdre avant de peser trop peu. Nous ne donnons pas de déficit ici. Pour paraître plus sec, l’entraînement et le temps font mieux que manger moins.',
    kidneys:
      'Avec une maladie des reins, la quantité de protéines est une décision médicale. Demandez au médecin qui vous suit.',
    pain: 'Une série qui fait mal ne dit rien de ce que vous pouvez soulever. Laissez le maximum de côté tant que la douleur est là, et faites-la examiner si elle dure plus de deux semaines ou vous réveille.',
    heart:
      'Alors ces formules ne tiennent pas, et l’effort se discute avec votre médecin. Une douleur dans la poitrine qui ne passe pas en quelques minutes est une urgence : appelez le 15 ou le 112. Si elle passe, voyez un médecin avant de reprendre.',
    'too-many-repetitions':
      'Au-delà de dix répétitions, les formules se séparent et s’éloignent de ce que l’on soulève vraiment. Prenez une charge que vous soulevez dix fois au plus.',
    'lighter-than-bar': 'C’est moins que la barre seule. Prenez une barre plus légère, ou des haltères.',
    'out-of-range': 'Avec ces valeurs, le calcul n’a pas de sens. Relisez-les.',
  },
  of: {
    'energy-needs': {
      title: 'Besoins énergétiques',
      description:
        'Estimez l’énergie que vous dépensez en un jour, par trois formules publiées, en une fourchette à vérifier sur la balance.',
      rows: {
        keeps: 'Maintient votre poids',
        aim: 'Pour votre objectif',
        resting: 'Dépensé au repos, selon les formules',
      },
      byHand: [
        'Mifflin–St Jeor : 10 × poids (kg) + 6,25 × taille (cm) − 5 × âge, puis + 5 pour un homme et − 161 pour une femme. C’est votre énergie au repos.',
        'Multipliez par 1,4 si vous êtes surtout assis, par 1,6 si vous marchez et vous entraînez un peu, par 1,8 si vous êtes debout ou à l’entraînement presque chaque jour, par 2 pour un travail physique.',
        'Deux personnes semblables sur le papier peuvent s’écarter d’un dixième dans un sens ou dans l’autre : lisez une fourchette. Pour perdre de la graisse, nous retirons un dixième à un cinquième, jamais plus de 500 kcal ; pour prendre du muscle, nous ajoutons un vingtième à un dixième. Ces parts relèvent de la pratique des coachs.',
        'Pesez-vous quelques matins par semaine. Au bout de trois semaines, la tendance en sait plus que la formule.',
      ],
      sources: [
        ['Mifflin et collègues 1990', 'https://doi.org/10.1093/ajcn/51.2.241'],
        ['Harris–Benedict, révisée par Roza et Shizgal 1984', 'https://doi.org/10.1093/ajcn/40.1.168'],
        ['Cunningham 1991, pour qui connaît sa masse maigre', 'https://doi.org/10.1093/ajcn/54.6.963'],
        ['Niveaux d’activité : EFSA 2013', 'https://doi.org/10.2903/j.efsa.2013.3005'],
      ],
    },
    macros: {
      title: 'Macronutriments',
      description:
        'Traduisez l’énergie d’une journée en grammes de protéines, de lipides et de glucides, et voyez ce qui reste pour ces derniers.',
      rows: { protein: 'Protéines', fat: 'Lipides', carbohydrate: 'Glucides' },
      byHand: [
        'Les protéines d’abord : grammes par kilogramme × votre poids ; avec une maladie des reins, c’est votre médecin qui fixe ce chiffre. Puis les lipides : leur part de l’énergie, divisée par 9 kcal par gramme. Les glucides prennent ce qui reste, divisé par 4.',
        'Un exemple à 80 kg et 2 848 kcal, avec 1,8 g de protéines par kilogramme et 30 % de lipides : 144 g de protéines, 95 g de lipides, 354 g de glucides.',
        'L’intervalle de référence de l’EFSA pour les lipides va de 20 à 35 % de l’énergie. À l’intérieur, choisissez ce que vous aimez manger.',
      ],
      sources: [
        ['Lipides : EFSA 2010', 'https://doi.org/10.2903/j.efsa.2010.1461'],
        ['Protéines et exercice : ISSN 2017', 'https://doi.org/10.1186/s12970-017-0177-8'],
      ],
    },
    protein: {
      title: 'Protéines',
      description:
        'Trouvez combien de grammes de protéines conviennent à votre poids et à votre entraînement, et où un peu plus ne change rien.',
      rows: { about: 'Commencez vers', range: 'Tout ce qui tombe là convient' },
      byHand: [
        'Sans musculation : 0,83 g × votre poids en kilogrammes. Cela couvre presque tous les adultes en bonne santé.',
        'Avec musculation : de 1,4 à 2 g × votre poids, et 1,6 g est un bon départ.',
        'Sec, entraîné et en déficit, avec une masse maigre mesurée : de 2,3 à 3,1 g × masse maigre. Peu de gens ont besoin de cette ligne.',
      ],
      sources: [
        ['EFSA 2012', 'https://doi.org/10.2903/j.efsa.2012.2557'],
        ['ISSN 2017', 'https://doi.org/10.1186/s12970-017-0177-8'],
        ['Morton et collègues 2018', 'https://doi.org/10.1136/bjsports-2017-097608'],
        ['Helms et collègues 2014, pour des athlètes secs en déficit', 'https://doi.org/10.1186/1550-2783-11-20'],
      ],
    },
    'one-repetition-maximum': {
      title: 'Maximum sur une répétition',
      description:
        'Estimez ce que vous pourriez soulever une fois, à partir d’une série de dix ou moins, et les charges d’entraînement, sans l’essayer.',
      rows: {
        maximum: 'Votre maximum, environ',
        'load-90': '90 %',
        'load-85': '85 %',
        'load-80': '80 %',
        'load-75': '75 %',
        'load-70': '70 %',
        'load-65': '65 %',
        'load-60': '60 %',
      },
      byHand: [
        'Epley : charge × (1 + répétitions ÷ 30). Brzycki : 36 × charge ÷ (37 − répétitions). Cinq répétitions à 100 kg donnent 117 et 113 kg.',
        'Les charges sont des parts de la plus basse des deux : l’erreur, s’il y en a une, reste du côté léger.',
        'Prenez une série arrêtée parce que plus aucune répétition propre ne venait. Personne n’a besoin de tester un vrai maximum pour bien s’entraîner ; avec une maladie du cœur ou une tension élevée, pas sans l’accord d’un médecin.',
      ],
      sources: [
        ['Brzycki 1993', 'https://doi.org/10.1080/07303084.1993.10606684'],
        ['Ce que valent ces formules : LeSuer et collègues 1997', 'https://doi.org/10.1519/R-15304.1'],
      ],
    },
    'heart-rate': {
      title: 'Fréquence cardiaque',
      description:
        'Estimez votre fréquence cardiaque maximale et les battements d’un effort léger, modéré ou intense, avec une marge honnête.',
      rows: {
        maximum: 'Votre maximum, sans doute',
        light: 'Léger : vous pouvez chanter',
        moderate: 'Modéré : vous pouvez parler',
        hard: 'Intense : quelques mots à la fois',
      },
      byHand: [
        'Maximum : 208 − 0,7 × âge. À 30 ans, cela fait 187, et deux personnes sur trois s’en écartent de dix battements au plus.',
        'L’effort modéré va de 64 à 76 % du maximum, l’effort intense jusqu’à 96 %. Avec un pouls au repos, nous prenons des parts de ce qui sépare le repos du maximum : de 40 à 60 %, puis jusqu’à 90 %.',
        'Si le chiffre et votre souffle ne s’accordent pas, croyez votre souffle.',
      ],
      sources: [
        ['Tanaka et collègues 2001', 'https://doi.org/10.1016/S0735-1097(00)01054-8'],
        ['Classes d’effort : ACSM 2011', 'https://doi.org/10.1249/MSS.0b013e318213fefb'],
      ],
    },
    plates: {
      title: 'Disques sur la barre',
      description:
        'Voyez quels disques mettre de chaque côté de la barre pour la charge voulue, en kilogrammes ou en livres.',
      rows: { loaded: 'La barre pèse alors' },
      byHand: [
        'Retirez la barre du total, coupez le reste en deux, et remplissez cette moitié en commençant par le disque le plus lourd.',
        'Une barre ordinaire pèse 20 kg ou 45 lb, la plus légère 15 kg ou 35 lb. Une livre vaut 0,45359237 kg : 225 lb font 102 kg.',
        'Chargez les deux côtés avant d’en vider un, et serrez les stop-disques.',
      ],
      sources: [],
    },
  },
};
