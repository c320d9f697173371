import type { Language } from '@repere/protocol';
import { type MailWords, spaced } from '../mails/mail-words.ts';

/** Brings, to the new address, the code that makes it an account's address. */
export function newAddressMail(language: Language, code: string): MailWords {
  return language === 'fr'
    ? {
        subject: `Votre code pour changer d’adresse sur Repère : ${spaced(code)}`,
        text: `Bonjour,\n\nVoici le code qui fait de cette adresse celle de votre compte Repère :\n\n    ${spaced(code)}\n\nIl est valable 30 minutes. Ensuite, c’est avec cette adresse que vous vous connecterez.\n\nSi vous n’avez rien demandé, ne faites rien : quelqu’un s’est sans doute trompé d’adresse, et sans ce code rien ne change.\n\nRepère\n`,
      }
    : {
        subject: `Your code to change your address on Repère: ${spaced(code)}`,
        text: `Hello,\n\nThis is the code that makes this address the one of your Repère account:\n\n    ${spaced(code)}\n\nIt is good for 30 minutes. Afterwards this is the address that you sign in with.\n\nIf you did not ask for it, do nothing: somebody has probably mistyped theirs, and without this code nothing changes.\n\nRepère\n`,
      };
}

/** Tells the owner of a known address that somebody wanted it for another account; the one who tried learns nothing. */
export function addressInUseMail(language: Language): MailWords {
  return language === 'fr'
    ? {
        subject: 'Cette adresse est déjà celle d’un compte Repère',
        text: 'Bonjour,\n\nQuelqu’un, peut-être vous, a voulu faire de cette adresse celle d’un compte Repère. Elle est déjà celle du vôtre : une adresse ne sert qu’à un compte. Pour l’utiliser ailleurs, changez d’abord l’adresse de ce compte-ci, ou supprimez-le.\n\nSi ce n’était pas vous, ne faites rien : votre compte n’a pas changé.\n\nRepère\n',
      }
    : {
        subject: 'This address already belongs to a Repère account',
        text: 'Hello,\n\nSomebody, perhaps you, wanted to make this the address of a Repère account. It is already that of yours: an address serves one account. To use it elsewhere, first change the address of this account, or erase it.\n\nIf it was not you, do nothing: your account has not changed.\n\nRepère\n',
      };
}

/** Tells the owner, at the address that was theirs, that it no longer is. */
export function addressChangedMail(language: Language): MailWords {
  return language === 'fr'
    ? {
        subject: 'L’adresse de votre compte Repère a été changée',
        text: 'Bonjour,\n\nVotre compte Repère a maintenant une autre adresse : celle-ci ne permet plus de s’y connecter, et c’est le dernier message que nous y envoyons.\n\nSi ce n’était pas vous, écrivez-nous sans attendre, depuis cette adresse.\n\nRepère\n',
      }
    : {
        subject: 'The address of your Repère account was changed',
        text: 'Hello,\n\nYour Repère account has another address now: this one no longer signs in to it, and this is the last message that we send here.\n\nIf it was not you, write to us at once, from this address.\n\nRepère\n',
      };
}
