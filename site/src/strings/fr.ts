import type { Strings } from './en.ts';
import { widgetFr } from './widget.fr.ts';

/** Tous les mots visibles du site qui ne sont pas des conseils, en français. */
export const fr: Strings = {
  languageName: 'Français',
  siteDescription:
    'Des pages courtes sur la nutrition et la force, fondées sur des études citées, chacune graduée selon la solidité des preuves, et un coach à qui demander.',
  skipToContent: 'Aller au contenu',
  sections: 'Rubriques',
  homeLabel: 'Repère, accueil',
  otherLanguageLabel: 'Read in English',
  switchTheme: 'Passer du clair au sombre, ou l’inverse',

  heroTitle: 'Nutrition et force : ce que l’on sait, avec quelle certitude, et à qui demander.',
  heroLead:
    'Des pages courtes, fondées sur des études citées, chacune graduée selon la solidité des preuves. Quand une page ne tranche pas votre cas, posez la question à un coach depuis le paragraphe même qui l’a soulevée.',
  heroStart: 'Commencer à lire',
  indexTitle: 'Les pages',
  allOfSection: (section) => `Toute la rubrique ${section}`,
  minutes: (count) => `${count} min`,
  readingTime: (count) => `${count} min de lecture`,

  askTitle: 'Interroger un coach tient en trois traits',
  askStrokes: [
    {
      title: 'Arrêtez-vous là où la question vient',
      text: 'Chaque partie se termine par « Demander à un coach ». Le paragraphe que vous lisiez part avec la question : personne n’a à deviner.',
    },
    {
      title: 'Écrivez d’abord, inscrivez-vous après',
      text: 'Votre question est gardée pendant que vous choisissez un nom et un mot de passe. Elle part dès que vous êtes inscrit.',
    },
    {
      title: 'Revenez lire la réponse',
      text: 'Un coach répond avec la page sous les yeux. Fermez l’onglet, changez d’appareil : la conversation vous attend où vous l’avez laissée.',
    },
  ],
  gradesTitle: 'Sûr, mais à quel point ?',
  gradesLead: 'Chaque page porte un degré, et dit pourquoi elle n’en mérite pas un de plus.',

  evidence: 'Preuves',
  evidenceLevels: {
    strong: 'Solides',
    moderate: 'Convaincantes',
    limited: 'Limitées',
    disputed: 'Discutées',
    'coaching practice': 'Usage des coachs',
  },
  evidenceMeanings: {
    strong:
      'Plusieurs bons essais ou synthèses concordent. De nouvelles études ont peu de chances de renverser le conseil.',
    moderate: 'L’essentiel de ce qui a été mesuré va dans le même sens. Les détails peuvent encore bouger.',
    limited: 'Peu d’études, petites ou indirectes. Raisonnable à essayer, trop tôt pour l’affirmer.',
    disputed: 'De bonnes sources se contredisent, et la page montre les deux avis.',
    'coaching practice': 'Personne ne l’a mesuré. Les coachs s’accordent dessus.',
  },
  ticksOf: (count, scale) => `${count} sur ${scale}`,
  inShort: 'En bref',
  breadcrumbs: 'Où se trouve cette page',
  onThisPage: 'Sur cette page',
  updated: 'Dernière modification',
  forWhom: 'Pour qui',
  notFor: 'Demandez un avis avant si',
  notReviewed:
    'Aucun professionnel de santé n’a encore relu cette page. Ses chiffres viennent des sources citées plus bas : lisez-la comme une information, pas comme un avis médical.',
  reviewOverdue: (day) => `Cette page devait être relue avant le ${day}. Une partie a pu évoluer depuis.`,
  reviewedBy: 'Relue par',
  seeDoctor: 'Consultez un médecin si',
  sources: 'Sources',
  sourceTypes: {
    guideline: 'Recommandation',
    'position-stand': 'Prise de position',
    'meta-analysis': 'Méta-analyse',
    review: 'Revue de la littérature',
    trial: 'Essai',
    cohort: 'Étude de cohorte',
    study: 'Étude',
    textbook: 'Manuel',
    law: 'Texte de loi',
  },
  sourceNumber: (number, by, year) => `Source ${number} : ${by}, ${year}`,
  backs: 'Appuie',
  aboutPage: 'À propos de cette page',
  writtenBy: 'Écrite par',
  changes: 'Ce qui a changé',
  funding: 'Financement',
  disclaimer: 'Ce que cette page ne peut pas faire',
  disclaimerText:
    'Elle ne connaît ni vos antécédents, ni vos traitements, ni vos analyses. Elle ne pose pas de diagnostic et ne remplace pas une consultation. En cas d’urgence, appelez le 15 ou le 112.',
  related: 'À lire ensuite',
  previous: 'Avant cette page',
  next: 'Après cette page',
  muscles: 'Muscles',
  musclesHelping: 'En appui :',
  tinted: (muscles: string) => `En orange : ${muscles}`,
  stillPicture: 'Image fixe',
  equipment: 'Matériel',
  difficulty: 'Difficulté',
  pattern: 'Mouvement',
  topicsTitle: 'Thèmes',
  topicsLead:
    'Une même question touche souvent à l’assiette et à l’entraînement. Ces listes rassemblent ce qu’en disent les rubriques.',
  pageCount: (count) => (count === 1 ? '1 page' : `${count} pages`),
  glossaryTitle: 'Glossaire',
  glossaryLead:
    'Les mots dont ces pages ne peuvent se passer, chacun en une ou deux phrases simples. Dans une page, appuyez sur le mot pour le lire sur place.',
  askAboutThis: 'Demander à un coach',
  onlyInOtherLanguage: 'En anglais seulement pour l’instant',

  coachTitle: 'Bureau des coachs',
  coachNoScript: 'Le bureau est une application : il lui faut JavaScript, qui est désactivé dans ce navigateur.',
  notFoundTitle: 'Aucune page à cette adresse',
  notFoundText: 'Elle a pu déménager, ou le lien a perdu une lettre en route. Voici où l’on cherche le plus souvent :',
  failedTitle: 'La page n’a pas pu être préparée',
  failedText:
    'La faute est de notre côté, et elle est notée. Réessayer dans une minute suffit souvent. Si vous nous écrivez, citez ce numéro :',
  chooseTitle: 'Nutrition et force, avec un coach à qui demander',
  chooseAction: 'Lire en français',
  footerPromise:
    'Des conseils de nutrition et de force, gradués selon leurs preuves. De l’information, pas un avis médical.',
  footerLegal: { privacy: 'Vie privée', disclaimer: 'Avertissement', accessibility: 'Accessibilité' },
  footerCoach: 'Pour les coachs',
  widget: widgetFr,
};
