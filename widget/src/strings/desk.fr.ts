import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('fr');

/** The desk in French. */
export const deskFr: DeskWords = {
  titleDesk: 'Bureau des coachs',
  deskTitle: 'Questions',
  deskEmpty: 'Aucune question pour l’instant. Les nouvelles s’afficheront ici d’elles-mêmes.',
  deskChoose: 'Choisissez une conversation pour la lire et y répondre.',
  deskNotCoach: 'Cette page est réservée aux coachs, et votre compte n’est pas celui d’un coach.',
  deskWaiting: (count) => plural(count, '# message attend une réponse', '# messages attendent une réponse'),
};
