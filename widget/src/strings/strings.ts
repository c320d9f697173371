import type { ErrorCode } from '@repere/protocol';

/** Every text that the widget shows. One table a language, the same keys in each. */
export interface Strings {
  title: string;
  close: string;
  back: string;
  loading: string;
  more: string;

  composeTitle: string;
  composeLead: string;
  composeLabel: string;
  replyLabel: (name: string) => string;
  composePlaceholder: string;
  replyPlaceholder: string;
  send: string;
  charactersLeft: (count: number) => string;
  tooLong: (count: number) => string;
  noAttachments: string;
  about: string;
  removeOrigin: string;
  askedFrom: string;

  guest: string;
  haveAccount: string;
  name: string;
  handle: string;
  handleHint: string;
  email: string;
  password: string;
  passwordHint: string;
  settings: string;

  code: string;
  otherAddress: string;

  homeTitle: string;
  homeEmpty: string;
  askCoach: string;
  findPeople: string;
  unread: (count: number) => string;
  you: string;
  erased: string;
  edited: string;
  requests: string;
  allRequests: string;
  ignoredRequests: string;
  noRequests: string;
  coach: string;
  noCoachYet: string;
  anyCoach: string;

  findTitle: string;
  findLabel: string;
  findHint: string;
  findNone: string;
  findShown: (count: number) => string;
  findWrite: string;

  messages: string;
  olderMessages: string;
  joined: (name: string) => string;
  accepted: (name: string) => string;
  acceptedByYou: string;
  /** Without a name: of one’s own message. */
  actions: (name: string, time: string) => string;
  newMessages: string;
  toNewest: string;
  waiting: string;
  sent: string;
  failed: string;
  someone: string;

  today: string;
  yesterday: string;

  reconnecting: string;
  blocked: string;
  reload: string;

  errors: Record<ErrorCode, string>;
  fieldErrors: { required: string; email: string; handle: string; passwordShort: string };
}
