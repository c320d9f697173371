import type { DeskCardWords } from './desk-card.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('fr');

/** The card of whoever asks, in French. */
export const deskCardFr: DeskCardWords = {
  about: (name) => `À propos de ${name}`,
  memberSince: (day) => `Membre depuis le ${day}`,
  suspended: (day) => `Compte suspendu le ${day}\u00a0: aucune réponse n’atteint ce membre.`,
  prefers: { en: 'Préfère l’anglais', fr: 'Préfère le français' },
  readsNow: 'Lit en ce moment',
  since: (time) => `depuis ${time}`,
  newTab: '(s’ouvre dans un nouvel onglet)',
  inThisArticle: 'Dans cet article',
  labels: 'Étiquettes',
  newLabel: 'Nouvelle étiquette',
  addLabel: 'Ajouter',
  removeLabel: (label) => `Retirer l’étiquette « ${label} »`,
  earlier: 'Autres questions',
  firstQuestion: 'C’est la première question que pose ce membre.',
  allShown: (count) => plural(count, '# en tout', '# en tout'),
  lookFor: (count) => plural(count, 'Chercher # question plus ancienne', 'Chercher # questions plus anciennes'),
  notFound: 'Aucune trouvée dans la liste jusqu’ici.',
  closed: 'Fermée',
  awaits: 'Attend une réponse',
  answered: 'Répondue',
  rated: (score) => `Notée ${score} sur 5`,
  otherRatings: (list) => `Notes de questions plus anciennes : ${list}`,
  noText: 'Le message a été effacé.',
  gone: 'Il n’y a plus de compte derrière cette question.',
  reading: 'Lecture de la fiche',
};
