/** The texts of the settings, of enrolment, and of what asks for the password once more: loaded with them. */
export interface AccountWords {
  signOut: string;
  signOutLoses: (count: number) => string;
  signOutAnyway: string;
  stay: string;

  sections: string;
  profile: string;
  security: string;
  devices: string;
  data: string;
  blockedPeople: string;
  backToSettings: string;
  factorOn: string;
  factorOff: string;
  leavesSoon: string;
  save: string;
  saved: string;
  cancel: string;

  about: string;
  aboutHint: string;
  aboutLeft: (count: number) => string;
  aboutTooLong: (count: number) => string;
  mailLanguage: string;
  french: string;
  english: string;
  units: string;
  metric: string;
  imperial: string;
  findable: string;
  findableDetails: string;
  showPresence: string;

  address: string;
  addressNow: (email: string) => string;
  newAddress: string;
  sendCode: string;
  addressSent: (email: string) => string;
  confirmAddress: string;
  addressChanged: string;
  changePassword: string;
  newPassword: string;
  passwordChange: string;
  passwordChanged: string;

  factor: string;
  factorWhat: string;
  factorIsOn: string;
  factorTurnOn: string;
  factorTurnOff: string;
  factorTurnOffSure: string;
  factorTurnOffYes: string;
  factorTurnedOff: string;
  factorRequired: string;
  factorRenew: string;
  factorRenewSure: string;
  factorRenewYes: string;

  enrolTitle: string;
  enrolWhy: string;
  enrolSteps: string;
  enrolScan: string;
  enrolScanHow: string;
  enrolQr: string;
  enrolSecret: string;
  enrolOpen: string;
  enrolCode: string;
  enrolCodeLabel: string;
  enrolCodeHint: string;
  enrolCodeWrong: string;
  enrolCodeUnreadable: string;
  enrolVerify: string;
  enrolKeep: string;
  enrolAgain: string;

  codesLead: string;
  codesTitle: string;
  codesCopy: string;
  codesCopied: string;
  codesCopyFailed: string;
  codesDownload: string;
  codesFile: string;
  codesFileHead: (name: string) => string;
  codesKept: string;
  codesKeptFirst: string;
  codesDone: string;

  devicesLead: string;
  thisDevice: string;
  lastUsed: (when: string) => string;
  now: string;
  endSession: (device: string) => string;
  endSessionShort: string;
  endOthers: string;
  noOthers: string;
  sessionEnded: string;
  othersEnded: string;

  exportTitle: string;
  exportLead: string;
  exportDo: string;
  exportFile: string;
  exportDone: string;
  eraseTitle: string;
  eraseLead: string;
  eraseGoes: string;
  eraseGoesProfile: string;
  eraseGoesMessages: string;
  eraseGoesCoaching: string;
  eraseStays: string;
  eraseStaysOthers: string;
  eraseStaysReports: string;
  eraseDelay: string;
  eraseDo: string;
  eraseSure: string;
  eraseYes: string;
  erasePending: (when: string) => string;
  eraseNotCancelled: string;
  eraseCancel: string;

  blockedLead: string;
  blockedNone: string;
  unblock: (name: string) => string;
  unblockShort: string;
  unblocked: (name: string) => string;

  confirmTitle: string;
  confirmLead: string;
  confirmDo: string;
  confirmCode: string;
  confirmWrong: string;
  confirmCodeWrong: string;
  confirmGuest: string;
}
