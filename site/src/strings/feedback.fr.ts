import type { FeedbackWords } from './feedback.en.ts';

/** Les mots par lesquels on dit ce qu’on pense d’une page, en français. */
export const feedbackFr: FeedbackWords = {
  helpful: 'Cette page vous a-t-elle été utile ?',
  yes: 'Oui',
  no: 'Non',
  thanksForYes: 'Merci. Nous savons mieux ce qu’il faut écrire ensuite.',
  thanksForNo: 'Merci de le dire. S’il y a une erreur ou un manque, la rédaction lit l’encadré ci-dessous.',
  notCounted: {
    offline: 'Avis non compté : aucune réponse n’est venue. Êtes-vous hors ligne ? Appuyez de nouveau à votre retour.',
    many: 'Avis non compté : plusieurs personnes de votre réseau viennent de répondre ici. Réessayez plus tard.',
    failed: 'Avis non compté : la faute est de notre côté. Réessayez dans quelques minutes.',
  },
  text: {
    title: 'Une erreur dans ce texte',
    lead: 'Un chiffre faux, un lien mort, une phrase qui induit en erreur : cela part à la rédaction. Elle voit la page, la partie et vos mots, rien de vous.',
    what: 'Qu’est-ce qui est faux, et qu’est-ce qui serait juste ?',
    send: 'Prévenir la rédaction',
    sent: 'Envoyé. Merci : quelqu’un de la rédaction le lira.',
  },
  broken: {
    title: 'Quelque chose ne marche pas',
    lead: 'Un bouton qui ne fait rien, une page mal affichée : cela part à qui répare le site. On y voit la page, la partie et vos mots, rien de vous.',
    what: 'Qu’avez-vous fait, et que s’est-il passé ?',
    send: 'Signaler la panne',
    sent: 'Envoyé. Merci : c’est sur la liste de ce qui est à réparer.',
  },
  section: 'Où',
  wholePage: 'Toute la page',
  noAnswer:
    'Vous n’aurez pas de réponse ici, et ce n’est pas l’endroit pour parler de votre santé. Pour une réponse, demandez à un coach.',
  sending: 'Envoi…',
  notSent: {
    offline:
      'Non envoyé : aucune réponse n’est venue. Êtes-vous hors ligne ? Vos mots sont encore là ; renvoyez-les à votre retour.',
    many: 'Non envoyé : trop d’envois sont venus de votre réseau à la fois. Vos mots sont encore là ; réessayez dans une minute.',
    failed: 'Non envoyé : la faute est de notre côté. Vos mots sont encore là ; réessayez dans quelques minutes.',
  },
  needsScript:
    'Pour dire si cette page vous a été utile, ou ce qui ne va pas, votre navigateur a besoin de JavaScript, qui est désactivé. La discussion avec les coachs aussi.',
};
