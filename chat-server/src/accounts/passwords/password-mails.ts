import type { Language } from '@repere/protocol';
import { type MailWords, spaced } from '../mails/mail-words.ts';

/** Brings the code that sets a new password: six digits, or a long one that fits every request of the account. */
export function resetPasswordMail(language: Language, code: string): MailWords {
  const long = code.length > 6;
  return language === 'fr'
    ? {
        subject: `Votre code pour un nouveau mot de passe Repère : ${spaced(code)}`,
        text: `Bonjour,\n\nVoici le code qui permet de choisir un nouveau mot de passe pour votre compte Repère :\n\n    ${spaced(code)}\n\n${long ? 'Il est plus long que d’habitude, parce que plusieurs codes ont été demandés pour votre compte : il convient à chacune de ces demandes. ' : ''}Il est valable 30 minutes. Ne le donnez à personne : nous ne le demandons jamais.\n\nSi vous n’avez rien demandé, ne faites rien : sans ce code, votre mot de passe ne change pas.\n\nRepère\n`,
      }
    : {
        subject: `Your code for a new Repère password: ${spaced(code)}`,
        text: `Hello,\n\nThis is the code that sets a new password for your Repère account:\n\n    ${spaced(code)}\n\n${long ? 'It is longer than usual, because several codes were asked for: it fits each of those requests. ' : ''}It is good for 30 minutes. Give it to nobody: we never ask for it.\n\nIf you did not ask for it, do nothing: without this code your password does not change.\n\nRepère\n`,
      };
}

/** Tells whoever asked for a new password that this address is not the one they registered with. */
export function noAccountMail(language: Language): MailWords {
  return language === 'fr'
    ? {
        subject: 'Pas de compte Repère à cette adresse',
        text: 'Bonjour,\n\nQuelqu’un, sans doute vous, a demandé un nouveau mot de passe Repère pour cette adresse. Mais aucun compte n’y est inscrit : essayez avec une autre de vos adresses, ou inscrivez-vous avec celle-ci.\n\nSi ce n’était pas vous, ne faites rien : nous ne gardons pas cette adresse.\n\nRepère\n',
      }
    : {
        subject: 'No Repère account under this address',
        text: 'Hello,\n\nSomebody, probably you, asked for a new Repère password for this address. But no account is registered under it: try another of your addresses, or register with this one.\n\nIf it was not you, do nothing: we do not keep this address.\n\nRepère\n',
      };
}

/** Tells the owner that their password is another one now. */
export function passwordChangedMail(language: Language): MailWords {
  return language === 'fr'
    ? {
        subject: 'Votre mot de passe Repère a été changé',
        text: 'Bonjour,\n\nLe mot de passe de votre compte Repère vient d’être changé. Vos autres appareils ont été déconnectés : reconnectez-les avec le nouveau.\n\nSi ce n’était pas vous, choisissez tout de suite un nouveau mot de passe par « Mot de passe oublié », changez aussi celui de votre messagerie, et écrivez-nous.\n\nRepère\n',
      }
    : {
        subject: 'Your Repère password was changed',
        text: 'Hello,\n\nThe password of your Repère account has just been changed. Your other devices have been signed out: sign in there with the new one.\n\nIf it was not you, choose a new password at once through “Forgotten password”, change that of your mailbox too, and write to us.\n\nRepère\n',
      };
}
