import type { SearchWords } from './search.en.ts';

/** The words of the search in French. */
export const searchFr: SearchWords = {
  title: 'Recherche',
  description:
    'Cherchez dans tous les conseils, exercices et calculateurs : les réponses arrivent à mesure que vous tapez.',
  label: 'Que cherchez-vous ?',
  open: 'Rechercher',
  close: 'Fermer la recherche',
  submit: 'Rechercher',
  hint: 'Avec ou sans accents, en majuscules ou non : peu importe.',
  arrows: 'Les flèches parcourent les résultats.',
  waiting: 'Recherche en cours…',
  found: (count) => (count === 1 ? 'Une page' : `${count} pages`),
  none: (query) => `Rien ici sur « ${query} »`,
  noneText: 'Essayez un autre mot, ou un mot de moins. Si aucune page n’y répond, un coach le peut.',
  ask: 'Interroger un coach',
  more: 'En voir d’autres',
  everything: 'Tous les résultats, avec les mots en contexte',
  refused:
    'Ce navigateur n’autorise pas la recherche complète : seuls les titres, les intertitres et les résumés sont parcourus. Ce qui se trouve plus loin dans une page échappe à la recherche.',
  failed:
    'La recherche complète n’a pas pu être chargée : seuls les titres, les intertitres et les résumés ont été parcourus. Continuez à taper pour réessayer.',
  broken: 'La liste des pages n’a pas pu être chargée. Continuez à taper pour réessayer.',
  noScript: 'La recherche a besoin de JavaScript, désactivé dans ce navigateur. Ces listes mènent à toutes les pages :',
};
