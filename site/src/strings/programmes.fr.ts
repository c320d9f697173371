import type { ProgrammeWords } from './programmes.en.ts';

/** The words of programmes in French. */
export const programmesFr: ProgrammeWords = {
  lasts: 'Durée',
  weeks: (weeks) => `${weeks} semaines`,
  week: 'Semaine',
  howOften: 'Rythme',
  perWeek: (times) => `${times} fois par semaine`,
  session: 'Une séance',
  minutes: (minutes) => `${minutes} minutes`,
  warmUp: 'échauffement compris',
  range: (from, to) => `${from} à ${to}`,

  asks: {
    title: 'Êtes-vous dans l’un de ces cas ?',
    lead: 'Cochez-le, et lisez quoi faire à la place. Rien n’en est gardé ni envoyé.',
    plainly: 'Si oui, lisez ce qui est écrit dessous avant de lire le plan.',
    none: 'Aucun ? Alors le plan est pour vous.',
    held: 'Vous avez coché un cas plus haut. Ce plan n’est pas pour vous tel quel : ce qu’il faut faire à la place y est écrit.',
    questions: {
      'under-18': [
        'J’ai moins de dix-huit ans',
        'La musculation peut vous faire du bien aussi. Mais ce plan a été fait pour des corps adultes et pour des gens qui s’entraînent seuls. Montrez-le à un entraîneur de club ou à votre professeur d’EPS, apprenez les gestes à ses côtés, et gardez trois répétitions en réserve. Si un médecin vous suit, demandez-lui d’abord.',
      ],
      pregnant: [
        'Je suis enceinte, ou j’ai accouché ces derniers mois',
        'Bouger est en général bienvenu, mais pas ce plan tel quel : ce qui vous convient change de mois en mois. Voyez avec votre sage-femme ou votre médecin, et faites adapter les exercices par quelqu’un de formé. Après un accouchement, faites d’abord examiner le ventre et le périnée. Saignement, perte de liquide ou contractions à l’effort : arrêtez et appelez.',
      ],
      heart: [
        'J’ai une maladie du cœur ou de la tension, ou l’effort m’a donné un malaise ou une douleur dans la poitrine',
        'Voyez votre médecin avant de vous entraîner, et montrez-lui ce plan : il dira quels efforts vous conviennent. D’ici là, laissez-le de côté. Si votre poitrine fait mal ou serre en ce moment, ou si vous venez de perdre connaissance, appelez le 15 ou le 112.',
      ],
      pain: [
        'J’ai mal quelque part, ou une opération ou une blessure récente',
        'Sachez d’abord ce que c’est si la douleur suit une chute, vous réveille, s’accompagne d’un gonflement, d’un engourdissement ou d’une faiblesse. Après une opération ou une fracture, demandez à qui vous a soigné quand commencer. Une gêne ordinaire se contourne souvent : laissez ce qui fait mal, gardez le reste, et consultez si deux semaines n’y changent rien.',
      ],
    },
    painReads: 'Quand une douleur veut dire stop',
  },

  plan: 'Les séances',
  sets: 'séries',
  dose: {
    repetitions: (sets, range) => `${sets} × ${range}`,
    seconds: (sets, range) => `${sets} × ${range} s`,
    steps: (sets, range) => `${sets} × ${range} pas`,
  },
  eachSide: 'de chaque côté',
  reserve: (range) => `${range} en réserve`,
  rest: (time) => `repos ${time}`,
  restMinutes: (minutes) => `${minutes} min`,
  restSeconds: (seconds) => `${seconds} s`,
  about: (minutes) => `environ ${minutes} minutes`,
  legend:
    '3 × 8–12 veut dire trois séries de huit à douze répétitions. En réserve : combien de propres vous auriez encore pu faire.',

  yourWeeks: 'Vos semaines',
  tickLead:
    'Cochez une séance quand elle est faite. Les coches restent dans ce navigateur, sur cet appareil, et nulle part ailleurs.',
  tickPlainly: 'Sans JavaScript, les coches partent quand vous quittez la page. Imprimez-la, et cochez sur le papier.',
  tickFails:
    'Ce navigateur ne garde rien pour nous : les coches partiront quand vous quitterez la page. Imprimez-la, et cochez sur le papier.',
  done: 'Séances faites : {done} sur {all}',
  optional: 'si vous voulez',
  print: 'Imprimer le plan',
  clear: 'Retirer toutes les coches',
  cleared: 'Toutes les coches sont retirées.',
  shares: { all: 'toutes les séries', fewer: 'une série de moins', half: 'moitié des séries' },
  oneWeek: (week) => `Semaine ${week}`,
  someWeeks: (from, to) => `Semaines ${from} ${to === from + 1 ? 'et' : 'à'} ${to}`,

  rules: 'Quand ajouter, quand lever le pied',
  progression: 'Pour avancer',
  missed: 'Après une interruption',
  deload: 'La semaine légère',
  volume: 'Séries par semaine et par muscle',
  volumeLead:
    'Dans les semaines complètes. Une série compte entière pour les muscles qu’elle vise, et pour moitié pour ceux qui aident.',
  volumeOther: (sessions) => `Deux chiffres : avec moins de séances par semaine, et avec ${sessions}.`,
  sheet: 'À remplir',
  sheetLead: 'Sous chaque semaine, la charge. Les semaines grisées sont légères.',
  exercise: 'Exercice',
  weeklySheet: 'Faite',

  homeTitle: 'Passez à la pratique',
  homeLead: 'Des programmes entiers, avec une feuille à cocher, et des calculateurs qui montrent leurs calculs.',
  programmesAll: 'Programmes',
  calculatorsAll: 'Calculateurs',
};
