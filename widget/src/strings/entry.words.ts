/** The texts of the steps in which a visitor becomes known: loaded with their forms. */
export interface EntryWords {
  registerTitle: string;
  registerLead: string;
  signInTitle: string;
  signInLead: string;
  noAccount: string;
  nameHint: string;
  ofAge: string;
  consent: string;
  consentDetails: string;
  register: string;
  signIn: string;
  codeTitle: string;
  codeLead: (email: string) => string;
  confirm: string;
  confirmAndSend: string;
  forgotPassword: string;

  secondTitle: string;
  secondLead: string;
  secondCode: string;
  secondHint: string;
  secondWrong: string;
  secondUnreadable: string;
  phoneLost: string;
  phoneLostRecovery: string;
  phoneLostNoCode: string;

  forgottenTitle: string;
  forgottenLead: string;
  forgottenSend: string;
  resetTitle: string;
  /** The same for addresses that are known and that are not. */
  resetLead: (email: string) => string;
  resetCode: string;
  newPassword: string;
  resetDo: string;
  backToSignIn: string;
}
