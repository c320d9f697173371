import type { Helpline, UrgentWords } from './urgent.words.ts';

const samu: Helpline = { number: '15', href: 'tel:15', who: 'Samu, en France' };
const europe: Helpline = { number: '112', href: 'tel:112', who: 'Urgences, partout en Europe' };
const sms: Helpline = { number: '114', href: 'sms:114', who: 'Par SMS en France, si vous entendez ou parlez mal' };
const emergency = [samu, europe, sms];

/** L’aide qui ne peut pas attendre un coach, en français. */
export const urgentFr: UrgentWords = {
  help: {
    emergency: {
      title: 'C’est peut-être une urgence\u00a0: appelez maintenant',
      lead: 'Arrêtez tout, asseyez-vous ou allongez-vous, et ne prenez pas le volant. Appelez même en cas de doute. N’attendez pas de réponse ici.',
      lines: emergency,
    },
    self_harm: {
      title: 'Vous n’avez pas à porter cela sans aide',
      lead: 'Quelqu’un peut vous écouter tout de suite, de jour comme de nuit, quelle qu’en soit la raison. Si votre vie est en danger, appelez le 15 ou le 112.',
      lines: [
        {
          number: '3114',
          href: 'tel:3114',
          who: 'Prévention du suicide, en France\u00a0: gratuit, jour et nuit',
        },
        { ...samu, who: 'Samu, en France, en cas de danger immédiat' },
        { ...europe, who: 'Partout en Europe, en cas de danger immédiat' },
        sms,
      ],
    },
    eating_disorder: {
      title: 'C’est une maladie, et elle se soigne',
      lead: 'Ce que vous décrivez mérite plus qu’un coach\u00a0: parlez-en à votre médecin, ou à une ligne qui connaît ces maladies. En cas de malaise, ou si votre cœur bat irrégulièrement, appelez le 15.',
      lines: [
        {
          number: '09 69 325 900',
          href: 'tel:+33969325900',
          who: 'Anorexie Boulimie, Info Écoute, en France\u00a0: quelques après-midi par semaine',
        },
        { ...samu, who: 'Samu, en France, en cas de malaise' },
        { ...europe, who: 'Partout en Europe, en cas de malaise' },
      ],
    },
    poison: {
      title: 'Appelez maintenant, même sans symptôme',
      lead: 'Dites ce qui a été pris, combien et quand, et gardez l’emballage. Ne faites pas vomir, et ne donnez rien à boire sans qu’on vous l’ait demandé.',
      lines: emergency,
    },
  },
  dismiss: 'Fermer cet avis',
  why: 'Vous voyez ceci à cause de mots de votre message. Nous pouvons nous tromper\u00a0: mieux vaut le montrer une fois de trop.',
};
