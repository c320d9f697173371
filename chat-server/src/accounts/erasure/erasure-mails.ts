import type { Language } from '@repere/protocol';
import type { MailWords } from '../mails/mail-words.ts';

/** Says when everything will be erased, and how to keep it. `at` is in milliseconds since the epoch. */
export function erasurePlannedMail(language: Language, at: number): MailWords {
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
export function erasureCancelledMail(language: Language): MailWords {
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
