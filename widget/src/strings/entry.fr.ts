import type { EntryWords } from './entry.words.ts';

/** Becoming known, in French. */
export const entryFr: EntryWords = {
  registerTitle: 'Créer votre compte',
  registerLead: 'Votre question est conservée. Elle partira dès que votre adresse sera confirmée.',
  signInTitle: 'Se connecter',
  signInLead: 'Votre question est conservée pendant que vous vous connectez.',
  noAccount: 'Je n’ai pas encore de compte',
  nameHint: 'Celui par lequel le coach s’adressera à vous',
  ofAge: 'J’ai 16 ans ou plus',
  consent: 'J’accepte que mes messages soient conservés',
  consentDetails:
    'Nous conservons votre nom, votre identifiant et votre adresse tels que vous les saisissez, et vos messages sous forme chiffrée, pour que les coachs puissent les lire et y répondre. Ce que vous écrivez peut toucher à votre santé : ne dites que ce que vous souhaitez partager.',
  register: 'Créer mon compte',
  signIn: 'Se connecter',
  codeTitle: 'Consultez votre messagerie',
  codeLead: (email) => `Nous avons envoyé un message à ${email}. Saisissez les six chiffres qu’il contient.`,
  confirm: 'Confirmer',
  confirmAndSend: 'Confirmer et envoyer',
  forgotPassword: 'Mot de passe oublié ?',

  secondTitle: 'Encore une étape',
  secondLead: 'Votre compte est protégé par un second facteur. Ouvrez votre application d’authentification.',
  secondCode: 'Code à six chiffres ou code de secours',
  secondHint: 'Le code change toutes les 30 secondes',
  secondWrong:
    'Ce code ne convient pas, ou il a déjà servi. Attendez le suivant, ou revenez à la connexion pour recommencer.',
  secondUnreadable: 'Saisissez les six chiffres de l’application, ou un code de secours entier (16 caractères).',
  phoneLost: 'Téléphone perdu ou remplacé ?',
  phoneLostRecovery:
    'Saisissez ci-dessus l’un des codes de secours conservés lors de l’activation. Chacun ne sert qu’une fois.',
  phoneLostNoCode:
    'Plus aucun code de secours ? Écrivez à l’équipe du site : après avoir vérifié que c’est bien vous, elle peut retirer le second facteur.',

  forgottenTitle: 'Mot de passe oublié',
  forgottenLead: 'Indiquez l’adresse de votre compte : nous y enverrons un code pour choisir un nouveau mot de passe.',
  forgottenSend: 'Recevoir un code',
  resetTitle: 'Choisir un nouveau mot de passe',
  resetLead: (email) =>
    `S’il existe un compte à l’adresse ${email}, un code vient d’y être envoyé. Pensez à regarder dans les indésirables.`,
  resetCode: 'Code reçu par courriel',
  newPassword: 'Nouveau mot de passe',
  resetDo: 'Changer et se connecter',
  backToSignIn: 'Revenir à la connexion',
};
