import type { EntryWords } from './entry.words.ts';

/** Becoming known, in English. */
export const entryEn: EntryWords = {
  registerTitle: 'Create your account',
  registerLead: 'Your question is kept. It is sent as soon as your address is confirmed.',
  signInTitle: 'Sign in',
  signInLead: 'Your question is kept while you sign in.',
  noAccount: 'I am new here',
  nameHint: 'As the coach should call you',
  ofAge: 'I am 16 or older',
  consent: 'I agree that my messages are stored',
  consentDetails:
    'We store your name, your handle and your address as you enter them, and your messages encrypted, so that coaches can read and answer them. What you write may concern your health: tell only what you want to share.',
  register: 'Create my account',
  signIn: 'Sign in',
  codeTitle: 'Look in your mailbox',
  codeLead: (email) => `We have sent a message to ${email}. Enter the six digits that it contains.`,
  confirm: 'Confirm',
  confirmAndSend: 'Confirm and send',
  forgotPassword: 'Forgot your password?',

  secondTitle: 'One more step',
  secondLead: 'Your account is protected by a second factor. Open your authenticator app.',
  secondCode: 'Six-digit code or recovery code',
  secondHint: 'The code changes every 30 seconds',
  secondWrong: 'This code does not fit, or has been used already. Wait for the next one, or go back and sign in again.',
  secondUnreadable: 'Enter the six digits from the app, or one whole recovery code (16 characters).',
  phoneLost: 'Phone lost or replaced?',
  phoneLostRecovery: 'Enter one of the recovery codes that you kept when you set this up. Each works once.',
  phoneLostNoCode:
    'No recovery code left? Write to the people who run this site: once they have made sure that it is you, they can take the second factor off.',

  forgottenTitle: 'Forgotten password',
  forgottenLead: 'Enter the address of your account, and we send a code there with which you choose a new password.',
  forgottenSend: 'Send me a code',
  resetTitle: 'Choose a new password',
  resetLead: (email) =>
    `If there is an account for ${email}, a code has just been sent there. Have a look in the spam folder too.`,
  resetCode: 'Code from the mail',
  newPassword: 'New password',
  resetDo: 'Change and sign in',
  backToSignIn: 'Back to the sign-in',
};
