import { createPlural } from './plural.ts';
import type { RelationWords } from './relation.words.ts';

const plural = createPlural('fr');

/** Requests, blocks and reports in French. */
export const relationFr: RelationWords = {
  requestTitle: (name) => `${name} souhaite vous écrire`,
  accept: 'Accepter',
  ignore: 'Ignorer',
  decline: 'Refuser',
  answersMean: (name) =>
    `Accepter ouvre la conversation. Ignorer met la demande de côté. Refuser l’écarte, elle et ce qui suivrait. ${name} n’apprendra jamais que vous avez ignoré ou refusé.`,
  wasIgnored: 'Vous avez ignoré cette demande.',
  wasDeclined: 'Vous avez refusé cette demande.',
  linksLater: 'Par prudence, les liens ne s’ouvrent qu’une fois la demande acceptée.',
  ignored: (name) => `Demande ignorée. ${name} n’en saura rien.`,
  declined: (name) => `Demande refusée. ${name} n’en saura rien.`,

  asking: (name) => `C’est envoyé. ${name} choisira de répondre ou non.`,
  askingMore: (count) =>
    plural(count, 'D’ici là, vous pouvez écrire encore un message.', 'D’ici là, vous pouvez écrire encore # messages.'),
  waitingForThem: (name) =>
    `C’est envoyé. ${name} choisira de répondre ou non. Vous pourrez récrire si votre demande est acceptée.`,

  menu: (name) => `Options concernant ${name}`,
  seeProfile: 'Voir le profil',
  block: 'Bloquer',
  unblock: 'Débloquer',
  reportPerson: 'Signaler',

  aboutNone: 'Rien d’écrit ici pour le moment.',

  blockTitle: (name) => `Bloquer ${name} ?`,
  blockMeans: (name) =>
    `Plus aucun message ne passera entre vous, et aucun de vous ne trouvera l’autre. ${name} n’en saura rien. Vous pourrez revenir en arrière.`,
  cancel: 'Annuler',
  youBlocked: (name) => `Vous avez bloqué ${name}. Plus aucun message ne passe entre vous.`,

  reportMessageTitle: 'Signaler ce message',
  reportPersonTitle: (name) => `Signaler ${name}`,
  reason: 'Que se passe-t-il ?',
  reasons: {
    harassment: 'Harcèlement ou insultes',
    spam: 'Publicité ou arnaque',
    dangerous_advice: 'Conseil dangereux pour la santé',
    impersonation: 'Usurpation d’identité',
    underage: 'Personne de moins de 16 ans',
    other: 'Autre chose',
  },
  reasonMissing: 'Choisissez ce qui s’en rapproche le plus.',
  reportWords: 'Quelque chose à ajouter ? (facultatif)',
  reportCarriesMessage:
    'Votre signalement contient ce message, les trois qui le précèdent et les trois qui le suivent : rien d’autre de la conversation. Seule l’équipe du site le lira.',
  reportCarriesPerson: (name) =>
    `Votre signalement dit qu’il s’agit de ${name} et contient ce que vous écrivez ici : aucun message n’est joint. Seule l’équipe du site le lira.`,
  reportSend: 'Envoyer le signalement',
  reportThanksTitle: 'Merci de nous avoir prévenus',
  reportThanks: 'Votre signalement est arrivé. L’équipe du site va le lire.',
  blockToo: (name) => `Bloquer aussi ${name}`,
  done: 'Terminer',
};
