import { createPlural } from './plural.ts';
import type { RatingWords } from './rating.words.ts';

const plural = createPlural('fr');

/** Les évaluations en français. */
export const ratingFr: RatingWords = {
  closed: 'Un coach a clos cette conversation.',
  goOn: 'Écrivez un autre message, et elle se rouvre.',
  rate: 'Comment avez-vous trouvé cet échange\u00a0?',
  rateHint: 'Les coachs lisent votre réponse. Vous pourrez la changer tant que la conversation reste close.',
  hub: 'Que pensez-vous de Repère\u00a0?',
  hubHint: 'Nous le demandons au plus une fois par trimestre. Votre réponse nous aide à faire mieux.',
  scores: ['Mauvais', 'Passable', 'Correct', 'Bien', 'Très bien'],
  few: 'Quelques mots',
  fewHint: 'Facultatif',
  send: 'Envoyer ma réponse',
  skip: 'Passer',
  skipped: 'Question passée. Vous pourrez y répondre plus tard, ici.',
  rateAfterAll: 'Dire comment c’était',
  tooLong: (count) => plural(count, 'Un caractère de trop', '# caractères de trop'),
  change: 'Changer ma réponse',
  keep: 'Ne rien changer',
  given: (score) => `Votre réponse\u00a0: ${score}.`,
  thanks: 'Merci\u00a0: les coachs vont la lire.',
  hubThanks: 'Merci de votre réponse.',
  hubSkipped: 'Entendu\u00a0: nous ne le demanderons pas avant trois mois.',
  already: 'Vous avez déjà répondu, dans une autre fenêtre. Merci.',
};
