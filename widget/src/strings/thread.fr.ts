import { createPlural } from './plural.ts';
import type { ThreadWords } from './thread.words.ts';

const plural = createPlural('fr');
const list = new Intl.ListFormat('fr');

/** One conversation at the desk, in French. */
export const threadFr: ThreadWords = {
  writeAs: 'Vous écrivez',
  asReply: (name) => `Réponse à ${name}`,
  reply: 'Réponse',
  asNote: 'Note entre coachs',
  note: 'Note',
  noteSign: 'Visible des coachs uniquement',
  notePromise: (name) => `Seuls les coachs liront cette note. ${name} ne la verra jamais.`,
  noteLabel: 'Note pour les coachs',
  noteExample: 'Que faut-il savoir pour la suite ?',
  noteSave: 'Enregistrer la note',
  noteSaved: 'Note enregistrée. Seuls les coachs la voient.',
  noteOffline:
    'Vous êtes hors ligne : la note n’a pas été enregistrée. Vos mots restent ici, enregistrez-les au retour de la connexion.',
  noteWaiting: 'En attente d’enregistrement',
  noteFailed: 'Non enregistrée',
  noteEdit: 'Modifier et enregistrer',
  noteDiscard: 'Supprimer',
  noteErased: 'Cette note a été effacée.',
  notesUnread: 'Les notes des coachs n’ont pas pu être lues : aucune n’est affichée ici.',
  sendTo: (name) => `Envoyer à ${name}`,

  labelled: (name, label, on) =>
    `${name} a ${on ? 'ajouté' : 'retiré'} ${label === null ? 'une étiquette, effacée depuis' : `l’étiquette « ${label} »`}`,
  handed: (name, to) => `${name} a confié cette conversation à ${to}`,
  flagged: {
    emergency: 'Ce message décrit peut-être une urgence médicale',
    self_harm: 'Ce message évoque peut-être le suicide ou l’automutilation',
    eating_disorder: 'Ce message évoque peut-être un trouble alimentaire',
    poison: 'Ce message évoque peut-être une intoxication',
  },
  aCoach: 'Un autre coach',

  canned: 'Réponses types',
  cannedFind: 'Trouver une réponse',
  cannedNone: 'Aucune réponse ne contient ces mots.',
  cannedEmpty: 'Pas encore de réponse type. Elles se rédigent dans les réglages.',
  cannedUnread: 'Les réponses types n’ont pas pu être lues.',
  cannedPromise: 'Votre choix s’insère dans la réponse. Rien n’est encore envoyé.',
  cannedGap: (gap) => `Reste à compléter : ${gap}. Rien n’a été envoyé.`,
  fillFirst: 'Compléter',
  inLanguage: { en: 'Anglais', fr: 'Français' },
  found: (count) => plural(count, '# résultat', '# résultats'),

  article: 'Article',
  articleFind: 'Mots d’une page, ou son adresse',
  articleHint: 'Votre choix accompagnera la réponse, sous forme de carte.',
  articleNone: 'Aucune page ne contient ces mots.',
  articleElsewhere:
    'Cette adresse mène à un autre site. Seules nos pages deviennent une carte ; les autres, écrivez-les dans la réponse.',
  articleMissing: 'Notre site n’a pas de page à cette adresse.',
  articleUnread: 'La liste des pages n’a pas pu être lue.',
  articleAsked: 'La question vient d’ici',
  articleSent: 'Partira avec votre réponse',
  articleRemove: 'Envoyer sans cet article',

  answering: (names, count) => `${names} ${count > 1 ? 'répondent' : 'répond'} en ce moment`,
  noting: (names, count) => `${names} ${count > 1 ? 'rédigent' : 'rédige'} une note`,
  join: (names) => list.format(names),
  answeredMeanwhile: (names, count) => `${names} ${count > 1 ? 'ont' : 'a'} répondu pendant que vous écriviez.`,
  readFirst: 'Lire d’abord',
  sendAnyway: 'Envoyer quand même',
};
