/** The words of the calculators in English. French holds the same keys. */
export const calculatorsEn = {
  title: 'Calculators',
  description:
    'Energy, protein, macros, one-repetition maximum, heart rate and plates, with the formulas and where they come from.',
  lead: 'Each shows its formula, its source and a range. None of them knows you: take the figure as a place to start, and let two or three weeks of real life correct it. If counting has ever ruled your days, leave them closed.',
  open: 'Work it out',
  units: 'Units',
  metric: 'kg, cm',
  imperial: 'lb, ft',
  kilograms: 'kg',
  pounds: 'lb',
  choose: 'Choose',
  optional: 'optional',
  unitNames: {
    years: 'years',
    kcal: 'kcal a day',
    grams: 'g a day',
    'grams-per-kilogram': 'g per kg',
    percent: '%',
    bpm: 'bpm',
    repetitions: 'repetitions',
    cm: 'cm',
    ft: 'ft',
    in: 'in',
    kg: 'kg',
    lb: 'lb',
  },
  answer: 'Answer',
  asking: 'Fill in the form and the answer appears here. Nothing you type leaves this page.',
  unfit: 'One figure is out of range: the marked field says what fits.',
  bounds: 'Between {from} and {to}',
  whole: 'A whole number between {from} and {to}',
  needsScript: 'The form works with JavaScript only. The arithmetic is below, and fits on the back of an envelope.',
  byHand: 'By hand',
  from: 'Where it comes from',
  reads: 'Read before you act on it',
  each: 'On each end',
  emptyBar: 'Nothing: the bar alone weighs that.',
  fields: {
    sex: 'Sex, as the formulas know it',
    age: 'Age',
    weight: 'Weight',
    height: 'Height',
    fatFreeMass: 'Fat-free mass, if it was measured',
    activity: 'How your days go',
    goal: 'Goal',
    pregnant: 'I am pregnant or breast-feeding',
    energy: 'Energy you aim for',
    proteinPerKilogram: 'Protein',
    fatShare: 'Share of energy from fat',
    training: 'Training',
    kidneys: 'I have kidney disease, or a single kidney',
    lifted: 'Weight you lifted',
    repetitions: 'Clean repetitions with it',
    pain: 'Something hurt while I lifted it',
    resting: 'Pulse at rest, if you know it',
    heart:
      'I have a heart condition, take medicine that slows the heart, or have fainted or had chest pain during effort',
    total: 'Weight you want on the bar, bar included',
    bar: 'The bar alone',
  },
  options: {
    female: 'Female',
    male: 'Male',
    low: 'Mostly sitting, little exercise',
    moderate: 'Some walking, some training',
    active: 'On your feet, or training most days',
    'very-active': 'Physical work, or long training every day',
    keep: 'Keep my weight',
    lose: 'Lose fat',
    gain: 'Gain muscle',
    none: 'I do not lift',
    lifting: 'I lift',
    'lifting-in-deficit': 'I lift, and eat less to lose fat',
  },
  refusals: {
    'under-18':
      'These formulas come from adults. A body that is still growing needs its own answer: ask your doctor, or a dietitian who works with young people.',
    pregnant:
      'Pregnancy and breast-feeding change what you need from month to month, and no formula here knows how. Your midwife or doctor does.',
    'low-weight':
      'Your weight is low for your height. No calculator should help to keep it there. Please show it to your doctor; if eating worries you, that is worth saying too.',
    'low-weight-deficit':
      'At your height there is little to lose before you weigh too little. We give no deficit here. If you want to look leaner, training and time do it better than eating less.',
    kidneys: 'With kidney disease the amount of protein is a medical decision. Ask the doctor who follows you.',
    pain: 'A set that hurts says nothing about what you can lift. Leave the maximum aside until it no longer hurts, and have it looked at if it lasts more than two weeks or wakes you.',
    heart:
      'Then formulas of this kind do not hold, and effort is a question for your doctor. Chest pain that does not pass within minutes is an emergency: call 112 in Europe, 999 in the United Kingdom, 911 in North America. If it passes, see a doctor before you train again.',
    'too-many-repetitions':
      'Beyond ten repetitions the formulas drift apart and away from what people lift. Use a weight that you can lift ten times at most.',
    'lighter-than-bar': 'That is less than the bar alone. Take a lighter bar, or dumbbells.',
    'out-of-range': 'With these figures the sum makes no sense. Look at them once more.',
  },
  of: {
    'energy-needs': {
      title: 'Energy needs',
      description:
        'Estimate how much energy you use in a day, with three published formulas, as a range you can check on the scales.',
      rows: { keeps: 'Keeps your weight', aim: 'For your goal', resting: 'Used at rest, by the formulas' },
      byHand: [
        'Mifflin–St Jeor: 10 × weight (kg) + 6.25 × height (cm) − 5 × age, then + 5 for men and − 161 for women. That is your energy at rest.',
        'Multiply by 1.4 if you mostly sit, 1.6 if you also walk and train a little, 1.8 if you are on your feet or train most days, 2 for physical work.',
        'Two people alike on paper can differ by a tenth either way, so read the answer as a range. To lose fat we take a tenth to a fifth off, and never more than 500 kcal; to gain muscle we add a twentieth to a tenth. Those shares are coaching practice.',
        'Weigh yourself a few mornings a week. After three weeks the trend knows more than the formula.',
      ],
      sources: [
        ['Mifflin and others 1990', 'https://doi.org/10.1093/ajcn/51.2.241'],
        ['Harris–Benedict, revised by Roza and Shizgal 1984', 'https://doi.org/10.1093/ajcn/40.1.168'],
        ['Cunningham 1991, for those who know their fat-free mass', 'https://doi.org/10.1093/ajcn/54.6.963'],
        ['Activity levels: EFSA 2013', 'https://doi.org/10.2903/j.efsa.2013.3005'],
      ],
    },
    macros: {
      title: 'Macros',
      description:
        'Turn a day’s energy into grams of protein, fat and carbohydrate, and see what is left once the first two are chosen.',
      rows: { protein: 'Protein', fat: 'Fat', carbohydrate: 'Carbohydrate' },
      byHand: [
        'Protein first: grams per kilogram × your weight; with kidney disease, your doctor sets that figure. Fat next: its share of the energy, divided by 9 kcal a gram. Carbohydrate is what is left, divided by 4.',
        'An example at 80 kg and 2,848 kcal, with 1.8 g of protein per kilogram and 30% fat: 144 g of protein, 95 g of fat, 354 g of carbohydrate.',
        'EFSA’s reference range for fat is 20 to 35% of energy. Within it, choose what you like to eat.',
      ],
      sources: [
        ['Fat: EFSA 2010', 'https://doi.org/10.2903/j.efsa.2010.1461'],
        ['Protein and exercise: ISSN 2017', 'https://doi.org/10.1186/s12970-017-0177-8'],
      ],
    },
    protein: {
      title: 'Protein',
      description:
        'Find how many grams of protein fit your weight and your training, and between which limits it makes little difference.',
      rows: { about: 'Start with about', range: 'Anywhere in here is fine' },
      byHand: [
        'If you do not lift: 0.83 g × weight in kilograms. That covers nearly every healthy adult.',
        'If you lift: 1.4 to 2 g × weight, and 1.6 g is a good place to start.',
        'Lean, training and in a deficit, with a measured fat-free mass: 2.3 to 3.1 g × fat-free mass. Few people need that line.',
      ],
      sources: [
        ['EFSA 2012', 'https://doi.org/10.2903/j.efsa.2012.2557'],
        ['ISSN 2017', 'https://doi.org/10.1186/s12970-017-0177-8'],
        ['Morton and others 2018', 'https://doi.org/10.1136/bjsports-2017-097608'],
        ['Helms and others 2014, for lean athletes in a deficit', 'https://doi.org/10.1186/1550-2783-11-20'],
      ],
    },
    'one-repetition-maximum': {
      title: 'One-repetition maximum',
      description:
        'Estimate the most you could lift once from a set of ten or fewer, and the loads to train with, without trying it.',
      rows: {
        maximum: 'Your maximum, about',
        'load-90': '90%',
        'load-85': '85%',
        'load-80': '80%',
        'load-75': '75%',
        'load-70': '70%',
        'load-65': '65%',
        'load-60': '60%',
      },
      byHand: [
        'Epley: weight × (1 + repetitions ÷ 30). Brzycki: 36 × weight ÷ (37 − repetitions). Five repetitions with 100 kg give 117 and 113 kg.',
        'The loads are shares of the lower of the two, so that the mistake, if there is one, is on the light side.',
        'Use a set that stopped because you could do no more clean repetitions. Nobody needs to test a true maximum to train well, and with a heart condition or high blood pressure nobody should without a doctor’s word.',
      ],
      sources: [
        ['Brzycki 1993', 'https://doi.org/10.1080/07303084.1993.10606684'],
        ['How well such formulas predict: LeSuer and others 1997', 'https://doi.org/10.1519/R-15304.1'],
      ],
    },
    'heart-rate': {
      title: 'Training heart rate',
      description:
        'Estimate your maximal heart rate and the beats per minute of light, moderate and hard effort, with an honest margin.',
      rows: {
        maximum: 'Your maximum, probably',
        light: 'Light: you can sing',
        moderate: 'Moderate: you can talk',
        hard: 'Hard: a few words at a time',
      },
      byHand: [
        'Maximum: 208 − 0.7 × age. At 30 that is 187, and two people in three lie within about ten beats of it.',
        'Moderate effort is 64 to 76% of the maximum, hard effort up to 96%. With a pulse at rest, we use shares of what lies between rest and maximum instead: 40 to 60%, and up to 90%.',
        'If the figure and your breath disagree, believe your breath.',
      ],
      sources: [
        ['Tanaka and others 2001', 'https://doi.org/10.1016/S0735-1097(00)01054-8'],
        ['Classes of effort: ACSM 2011', 'https://doi.org/10.1249/MSS.0b013e318213fefb'],
      ],
    },
    plates: {
      title: 'Plates on the bar',
      description: 'See which discs go on each end of the bar for the weight you want, in kilograms or pounds.',
      rows: { loaded: 'The bar then weighs' },
      byHand: [
        'Take the bar off the total, halve what is left, and fill that half from the heaviest disc down.',
        'A usual bar weighs 20 kg or 45 lb, the lighter one 15 kg or 35 lb. A pound is 0.45359237 kg, so 225 lb are 102 kg.',
        'Load both ends before you take either off, and close the collars.',
      ],
      sources: [],
    },
  },
};

export type CalculatorWords = typeof calculatorsEn;
