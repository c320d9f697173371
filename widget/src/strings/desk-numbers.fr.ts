import type { DeskNumbersWords } from './desk-numbers.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('fr');

/** Today’s numbers in French. */
export const deskNumbersFr: DeskNumbersWords = {
  title: 'Aujourd’hui',
  lead: (since) => `La journée du bureau a commencé à ${since}.`,
  asOf: (time) => `Relevé à ${time}.`,
  refresh: 'Actualiser',
  stale: (time) => `Les chiffres n’ont pas pu être relevés à l’instant. Ceux-ci datent de ${time}.`,
  reading: 'Lecture des chiffres',
  briefly: 'moins d’une minute',

  waiting: 'En attente',
  members: (count) => plural(count, '# membre', '# membres'),
  thousand: '1 000 membres ou plus',
  nobodyWaits: 'Personne n’attend de réponse.',
  longest: (time) => `L’attente la plus longue à cette heure : ${time}.`,
  longestDrawn: (count) =>
    plural(count, 'Elle seule est représentée.', 'Représentées : les # attentes les plus longues.'),
  waitingDefined:
    'Les membres qui ont écrit, dans une conversation ouverte, quelque chose à quoi aucun coach n’a encore répondu. L’attente commence au premier message resté sans réponse.',
  waited: 'Attente',
  howMany: 'Membres',
  under: (time) => `moins de ${time}`,
  between: (from, to) => `de ${from} à ${to}`,
  over: (time) => `${time} ou plus`,

  first: 'Première réponse',
  noneAnswered: 'Aucune première réponse aujourd’hui pour l’instant.',
  oneAnswered: 'Une question a reçu sa première réponse aujourd’hui.',
  median: (count) => plural(count, 'La médiane de # première réponse.', 'La médiane de # premières réponses.'),
  medianShort: 'Médiane',
  nineInTen: (time) => `Neuf sur dix ont pris ${time} au plus.`,
  nineInTenShort: 'Neuf sur dix, au plus',
  firstDefined:
    'De la question d’un membre à la première réponse d’un coach, heures de fermeture comprises. La médiane est le milieu : la moitié des premières réponses ont pris plus de temps, l’autre moitié non.',
  measure: 'Mesure',
  value: 'Valeur',
  firstAnswers: 'Premières réponses du jour',

  alert: 'alerte',
  alertAfter: (time) => `Les coachs absents sont alertés après ${time} d’ouverture.`,

  ratings: 'Notes',
  noneRated: 'Aucune note aujourd’hui pour l’instant.',
  satisfiedOf: (satisfied, all) => plural(satisfied, `# satisfait sur ${all}`, `# satisfaits sur ${all}`),
  share: (percent) => `Soit ${percent}.`,
  ratingsDefined:
    'Quand une conversation est fermée, son membre peut dire ce que valait l’accompagnement, de 1 à 5. Satisfait signifie 4 ou 5. En dessous de 20 notes, aucun pourcentage n’est donné : il en dirait plus qu’elles.',
  rating: 'Note',
  high: '4 ou 5',
  low: '1 à 3',

  details: 'Tableau et définition',
};
