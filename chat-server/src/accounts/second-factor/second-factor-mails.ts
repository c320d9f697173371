import type { Language } from '@repere/protocol';

interface Words {
  subject: string;
  text: string;
}

/** Tells the owner that signing in takes a code from now on. */
export function secondFactorOnMail(language: Language): Words {
  return language === 'fr'
    ? {
        subject: 'Votre compte Repère demande maintenant un second code',
        text: 'Bonjour,\n\nLa connexion à votre compte Repère demande maintenant, en plus du mot de passe, un code de votre application d’authentification. Vos autres appareils ont été déconnectés.\n\nSi ce n’était pas vous, réinitialisez votre mot de passe sans attendre et écrivez-nous.\n\nRepère\n',
      }
    : {
        subject: 'Your Repère account now asks for a second code',
        text: 'Hello,\n\nSigning in to your Repère account now takes a code from your authenticator app as well as your password. Your other devices have been signed out.\n\nIf it was not you, reset your password at once and write to us.\n\nRepère\n',
      };
}

/** Tells the owner that the password alone signs in again. */
export function secondFactorOffMail(language: Language): Words {
  return language === 'fr'
    ? {
        subject: 'Votre compte Repère ne demande plus de second code',
        text: 'Bonjour,\n\nLa connexion à votre compte Repère ne demande plus que votre mot de passe : le second code a été désactivé, et vos codes de secours ne servent plus.\n\nSi ce n’était pas vous, réinitialisez votre mot de passe sans attendre et écrivez-nous.\n\nRepère\n',
      }
    : {
        subject: 'Your Repère account no longer asks for a second code',
        text: 'Hello,\n\nYour password alone signs in to your Repère account again: the second code has been switched off, and your recovery codes are of no more use.\n\nIf it was not you, reset your password at once and write to us.\n\nRepère\n',
      };
}

/** Tells the owner that earlier recovery codes are worth nothing. */
export function recoveryCodesRenewedMail(language: Language): Words {
  return language === 'fr'
    ? {
        subject: 'Vos nouveaux codes de secours Repère',
        text: 'Bonjour,\n\nDe nouveaux codes de secours ont été créés pour votre compte Repère. Les anciens ne servent plus.\n\nSi ce n’était pas vous, réinitialisez votre mot de passe sans attendre et écrivez-nous.\n\nRepère\n',
      }
    : {
        subject: 'Your new Repère recovery codes',
        text: 'Hello,\n\nNew recovery codes have been made for your Repère account. The earlier ones are of no more use.\n\nIf it was not you, reset your password at once and write to us.\n\nRepère\n',
      };
}
