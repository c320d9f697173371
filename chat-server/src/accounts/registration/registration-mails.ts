import type { Language } from '@repere/protocol';
import type { MailWords } from '../mails/mail-words.ts';

/** Brings the code that confirms an address. */
export function confirmationMail(language: Language, code: string): MailWords {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return language === 'fr'
    ? {
        subject: `Votre code Repère : ${spaced}`,
        text: `Bonjour,\n\nVoici votre code pour terminer votre inscription à Repère :\n\n    ${spaced}\n\nIl est valable 30 minutes. Si vous n’avez rien demandé, ne faites rien : sans ce code, aucun compte n’est créé.\n\nRepère\n`,
      }
    : {
        subject: `Your Repère code: ${spaced}`,
        text: `Hello,\n\nThis is your code to finish registering with Repère:\n\n    ${spaced}\n\nIt is good for 30 minutes. If you did not ask for it, do nothing: without this code no account is created.\n\nRepère\n`,
      };
}

/** Tells the owner of a known address that somebody tried to register it; the one who tried learns nothing. */
export function alreadyRegisteredMail(language: Language): MailWords {
  return language === 'fr'
    ? {
        subject: 'Vous avez déjà un compte Repère',
        text: 'Bonjour,\n\nQuelqu’un, sans doute vous, a voulu s’inscrire à Repère avec cette adresse. Elle a déjà un compte : connectez-vous avec votre mot de passe habituel.\n\nSi ce n’était pas vous, ne faites rien : votre compte n’a pas changé.\n\nRepère\n',
      }
    : {
        subject: 'You already have a Repère account',
        text: 'Hello,\n\nSomebody, probably you, tried to register with Repère under this address. It already has an account: sign in with your usual password.\n\nIf it was not you, do nothing: your account has not changed.\n\nRepère\n',
      };
}
