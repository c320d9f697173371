import { createPlural } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = createPlural('fr');

/** The widget in French. */
export const fr: Strings = {
  title: 'Parler à un coach',
  close: 'Fermer',
  back: 'Retour',
  loading: 'Chargement',
  more: 'Afficher la suite',

  composeTitle: 'Que souhaitez-vous savoir ?',
  composeLead: 'Écrivez votre question. Un coach vous répondra ici.',
  composeLabel: 'Votre question',
  replyLabel: (name) => `Message à ${name}`,
  composePlaceholder: 'De combien de protéines ai-je besoin si…',
  replyPlaceholder: 'Écrivez un message',
  send: 'Envoyer',
  charactersLeft: (count) => plural(count, '# caractère restant', '# caractères restants'),
  tooLong: (count) => plural(count, 'Un caractère de trop', '# caractères de trop'),
  noAttachments: 'On ne peut pas encore envoyer de fichier ici. Décrivez avec vos mots ce qu’il montre.',
  about: 'À propos de',
  removeOrigin: 'Envoyer sans ce passage',
  askedFrom: 'Question posée depuis',

  haveAccount: 'J’ai déjà un compte',
  name: 'Nom',
  handle: 'Identifiant',
  handleHint:
    'Il permet aux autres membres de vous trouver. De 3 à 24 caractères : minuscules sans accent, chiffres ou tirets',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  passwordHint: 'Au moins 8 caractères ; 15 ou plus, c’est mieux',
  settings: 'Vos réglages',

  code: 'Code à six chiffres',
  otherAddress: 'Revenir au formulaire',

  homeTitle: 'Vos conversations',
  homeEmpty: 'Aucune conversation pour l’instant. Posez votre première question à un coach.',
  askCoach: 'Poser une question',
  findPeople: 'Trouver un membre',
  unread: (count) => plural(count, '# message non lu', '# messages non lus'),
  you: 'Vous',
  erased: 'Ce message a été effacé.',
  coach: 'Coach',
  noCoachYet: 'Un coach répondra ici',
  anyCoach: 'un coach',

  findTitle: 'Trouver un membre',
  findLabel: 'Nom ou identifiant',
  findHint: 'Saisissez au moins deux lettres.',
  findNone: 'Aucun membre trouvé. Vérifiez l’orthographe du nom ou de l’identifiant.',
  findWrite: (name) => `Écrire à ${name}`,

  messages: 'Messages',
  olderMessages: 'Afficher les messages précédents',
  joined: (name) => `${name} a rejoint la conversation`,
  newMessages: 'Nouveaux messages',
  toNewest: 'Aller au dernier message',
  waiting: 'En attente d’envoi',
  sent: 'Envoyé',
  failed: 'Non envoyé',
  editMessage: 'Modifier et renvoyer',
  discard: 'Supprimer',
  someone: 'Un membre',

  today: 'Aujourd’hui',
  yesterday: 'Hier',

  reconnecting: 'Reconnexion… Ce que vous écrivez attend ici et partira dès que possible.',
  blocked:
    'Ce réseau ne laisse pas passer les conversations en direct (WebSocket). Ce que vous écrivez attend ici. Essayez un autre réseau ou les données mobiles.',
  reload: 'Recharger la page',

  errors: {
    invalid_payload: 'Une partie de votre saisie n’est pas valable. Vérifiez-la, puis réessayez.',
    unknown_event: 'Cette page n’est plus à jour. Rechargez-la et réessayez.',
    unknown_route: 'Cette page n’est plus à jour. Rechargez-la et réessayez.',
    payload_too_large: 'C’est trop long pour être envoyé. Raccourcissez votre texte.',
    too_many_requests: 'Cela fait beaucoup d’un coup. Patientez un instant, puis réessayez.',
    unauthenticated: 'Votre session n’est pas ouverte. Connectez-vous, puis réessayez.',
    forbidden: 'Vous n’avez pas l’autorisation de faire cela. Si cela vous semble une erreur, écrivez à un coach.',
    foreign_origin: 'Cette page ne peut pas utiliser la messagerie. Ouvrez-la sur notre site.',
    confirmation_needed: 'Votre mot de passe est nécessaire une nouvelle fois.',
    second_factor_required:
      'Votre compte doit d’abord être protégé par un second facteur. Configurez-le pour continuer.',
    suspended: 'Ce compte est suspendu. Écrivez-nous si vous pensez que c’est une erreur.',
    blocked: 'Vous avez bloqué cette personne. Débloquez-la pour lui écrire.',
    request_pending:
      'Cette personne n’a pas encore répondu à votre demande. Vous pourrez lui récrire quand elle l’aura acceptée.',
    too_many_strangers: 'Vous avez écrit à beaucoup de nouvelles personnes aujourd’hui. Réessayez demain.',
    not_found: 'Cette conversation n’existe pas ou n’est pas la vôtre. Revenez à la liste.',
    wrong_credentials: 'L’adresse ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez.',
    wrong_code:
      'Ce code est incorrect ou n’est plus valable. Vérifiez-le, ou revenez au formulaire pour en demander un autre.',
    wrong_token: 'Ce site n’a pas pu confirmer votre identité. Rechargez la page.',
    handle_taken: 'Cet identifiant est déjà pris. Choisissez-en un autre.',
    handle_refused: 'Cet identifiant ne peut pas être utilisé. Choisissez-en un autre.',
    weak_password: 'Ce mot de passe est trop facile à deviner. Choisissez-en un plus long, moins courant.',
    too_young: 'Il faut avoir 16 ans ou plus pour parler à nos coachs. Adressez-vous à un parent ou à votre médecin.',
    consent_missing: 'Sans votre accord, nous ne pouvons pas conserver vos messages. Cochez la case pour continuer.',
    client_id_reused: 'Ce message est déjà parti avec d’autres mots. Modifiez-le, puis renvoyez-le.',
    not_stored: 'Le message n’a pas pu être enregistré. Il attend ici et repartira de lui-même.',
    unavailable: 'Le service est injoignable. Vérifiez votre connexion, puis réessayez dans un instant.',
    protocol_mismatch: 'Cette page est plus ancienne que la messagerie. Rechargez-la ; vos messages sont conservés.',
    session_ended: 'Votre session est terminée. Reconnectez-vous ; vos messages sont conservés.',
    internal: 'Un problème est survenu de notre côté, et l’erreur a été enregistrée. Réessayez dans un instant.',
  },
  fieldErrors: {
    required: 'Ce champ est nécessaire.',
    email: 'Saisissez une adresse complète, par exemple nom@exemple.fr.',
    handle: 'De 3 à 24 caractères : minuscules sans accent, chiffres ou tirets, sans tiret au début ni à la fin.',
    passwordShort: 'Il faut au moins 8 caractères.',
  },
};
