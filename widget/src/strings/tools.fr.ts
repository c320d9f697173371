import { createPlural } from './plural.ts';
import type { ToolsWords } from './tools.words.ts';

const plural = createPlural('fr');

/** What is done with messages, in French. */
export const toolsFr: ToolsWords = {
  quote: 'Citer',
  edit: 'Modifier',
  remove: 'Supprimer',
  report: 'Signaler',
  tooLate: 'On peut modifier ou supprimer un message dans les 15 minutes qui suivent l’envoi.',
  removeAsk: 'Supprimer ce message ?',
  removeMeans: 'Le texte disparaîtra pour tout le monde ici. On verra qu’un message a été supprimé.',
  keep: 'Le garder',

  editing: 'Vous modifiez votre message',
  cancelEditing: 'Ne plus modifier',
  quoting: (name) => `Votre réponse à ${name}`,
  quotingYou: 'Vous revenez sur vos propres mots',
  dropQuote: 'Envoyer sans la citation',
  nothingToEdit: 'Rien à modifier : c’est possible pendant 15 minutes après l’envoi.',

  again: 'Réessayer',
  editAgain: 'Modifier et renvoyer',
  discard: 'Supprimer',
  editWaits: 'Le nouveau texte est en route :',
  removeWaits: 'En attente de suppression',
  editFailed: 'Le nouveau texte n’a pas été enregistré.',
  removeFailed: 'Le message n’a pas été supprimé.',
  drop: 'Laisser comme avant',

  toQuoted: (name) => (name ? `Aller au message cité de ${name} :` : 'Aller à votre message :'),
  looking: 'Recherche de ce message…',
  quotedGone: 'Ce message est hors d’atteinte pour le moment. Réessayez dans un instant.',
  quoteLost: 'Le message auquel vous répondiez n’est plus là. Si vous renvoyez le vôtre, il partira sans lui.',
  messageOf: (name, time) => `${name}, ${time}`,

  article: 'Sur le site',
  showAll: 'Tout afficher',
  showLess: 'Réduire',
  newMessages: (count) => plural(count, '# nouveau message', '# nouveaux messages'),
};
