/** The words of programmes in English. French holds the same keys. */
export const programmesEn = {
  lasts: 'Lasts',
  weeks: (weeks: number) => `${weeks} weeks`,
  week: 'Week',
  howOften: 'How often',
  perWeek: (times: string) => `${times} times a week`,
  session: 'A session',
  minutes: (minutes: string) => `${minutes} minutes`,
  warmUp: 'warm-up included',
  range: (from: string, to: string) => `${from} to ${to}`,

  asks: {
    title: 'Is one of these true of you?',
    lead: 'Tick it, and read what to do instead. Nothing of this is kept or sent.',
    plainly: 'If so, read what stands below it before you read the plan.',
    none: 'None of them? Then the plan is for you.',
    held: 'You have ticked something above. This plan is not for you as it stands: what to do instead is written there.',
    questions: {
      'under-18': [
        'I am under eighteen',
        'Lifting can be good for you too. This plan, though, was made for grown bodies and for people who train alone. Take it to a coach at a club or to your sports teacher, learn the movements beside them, and keep three repetitions in reserve. If a doctor follows you for something, ask them first.',
      ],
      pregnant: [
        'I am pregnant, or gave birth in the last months',
        'Training is usually welcome, but not this plan as it stands: what suits you changes from month to month. Ask your midwife or doctor, and let somebody trained for it adapt the exercises. After a birth, have belly and pelvic floor looked at first. Bleeding, leaking fluid or contractions while you train: stop and call them.',
      ],
      heart: [
        'I have a heart condition or high blood pressure, or effort has brought me chest pain or a faint',
        'See your doctor before you train, and take this plan along: they can say which efforts suit you. Until then leave it alone. If your chest hurts or feels tight now, or you have just fainted, call 112 in Europe, 999 in the United Kingdom, 911 in North America.',
      ],
      pain: [
        'Something hurts, or I had an operation or an injury not long ago',
        'Find out what it is before you load it if it follows a fall, wakes you, swells, or comes with numbness or weakness. After an operation or a fracture, ask whoever treated you when you may begin. An ordinary ache can often be trained around: leave out what hurts, keep the rest, and have it looked at if two weeks change nothing.',
      ],
    },
    painReads: 'When a pain means stop',
  },

  plan: 'The sessions',
  sets: 'sets',
  dose: {
    repetitions: (sets: number, range: string) => `${sets} × ${range}`,
    seconds: (sets: number, range: string) => `${sets} × ${range} s`,
    steps: (sets: number, range: string) => `${sets} × ${range} steps`,
  },
  eachSide: 'each side',
  reserve: (range: string) => `${range} in reserve`,
  rest: (time: string) => `${time} rest`,
  restMinutes: (minutes: string) => `${minutes} min`,
  restSeconds: (seconds: number) => `${seconds} s`,
  about: (minutes: number) => `about ${minutes} minutes`,
  legend:
    '3 × 8–12 means three sets of eight to twelve repetitions. In reserve: how many clean ones you could still have done.',

  yourWeeks: 'Your weeks',
  tickLead: 'Tick a session when it is done. The ticks stay in this browser, on this device, and nowhere else.',
  tickPlainly: 'Without JavaScript the ticks go when you leave the page. Print it, and tick on paper.',
  tickFails: 'This browser keeps nothing for us, so the ticks go when you leave the page. Print it, and tick on paper.',
  done: '{done} of {all} sessions done',
  optional: 'if you like',
  print: 'Print the plan',
  clear: 'Take all ticks away',
  cleared: 'All ticks are gone.',
  shares: { all: 'all sets', fewer: 'one set fewer', half: 'half the sets' },
  oneWeek: (week: string) => `Week ${week}`,
  someWeeks: (from: number, to: number) => `Weeks ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`,

  rules: 'When to add, when to ease off',
  progression: 'To move on',
  missed: 'After a gap',
  deload: 'The light week',
  volume: 'Sets a week for each muscle',
  volumeLead: 'In the weeks with all sets. A set counts whole for the muscles it is for, and half for those that help.',
  volumeOther: (sessions: number) => `Two figures: with fewer sessions a week, and with ${sessions}.`,
  sheet: 'To write on',
  sheetLead: 'Under each week, the weight. Grey weeks are light.',
  exercise: 'Exercise',
  weeklySheet: 'Done',

  homeTitle: 'Put it to work',
  homeLead: 'Whole programmes with a sheet to tick off, and calculators that show their sums.',
  programmesAll: 'Programmes',
  calculatorsAll: 'Calculators',
};

export type ProgrammeWords = typeof programmesEn;
