import type { Language } from '@repere/protocol';

interface Words {
  subject: string;
  text: string;
}

/** Brings the code that confirms an address. */
export function confirmationMail(language: Language, code: string): Words {
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
export function alreadyRegisteredMail(language: Language): Words {
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

/** Says when everything will be erased, and how to keep it. `at` is in milliseconds since the epoch. */
export function erasurePlannedMail(language: Language, at: number): Words {
  const when = `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} (UTC)`;
  return language === 'fr'
    ? {
        subject: 'Votre compte Repère va être supprimé',
        text: `Bonjour,\n\nVotre compte Repère et tout ce que vous y avez écrit seront effacés, pour toujours, le :\n\n    ${when}\n\nD’ici là, tout fonctionne comme avant, mais plus personne ne vous trouve. Pour garder votre compte, connectez-vous avant cette date et choisissez « Garder mon compte ».\n\nSi ce n’était pas vous, connectez-vous sans attendre, gardez votre compte et changez votre mot de passe.\n\nRepère\n`,
      }
    : {
        subject: 'Your Repère account is going to be erased',
        text: `Hello,\n\nYour Repère account, and everything you wrote with it, will be erased for good on:\n\n    ${when}\n\nUntil then everything works as before, but nobody finds you any more. To keep your account, sign in before that date and choose “Keep my account”.\n\nIf it was not you, sign in now, keep your account and change your password.\n\nRepère\n`,
      };
}

/** Says that nothing will be erased after all. */
export function erasureCancelledMail(language: Language): Words {
  return language === 'fr'
    ? {
        subject: 'Votre compte Repère est gardé',
        text: 'Bonjour,\n\nVotre compte Repère ne sera pas supprimé : tout reste en place, et les autres peuvent de nouveau vous trouver si vous le permettez dans votre profil.\n\nSi ce n’était pas vous, changez votre mot de passe.\n\nRepère\n',
      }
    : {
        subject: 'Your Repère account is kept',
        text: 'Hello,\n\nYour Repère account will not be erased: everything stays in its place, and others can find you again if your profile lets them.\n\nIf it was not you, change your password.\n\nRepère\n',
      };
}
