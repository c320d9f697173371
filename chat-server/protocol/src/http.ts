import type { HoursAnswer } from './desk.ts';
import type { ReportProblem, Vote } from './feedback.ts';
import type { Language, Me, Profile } from './people.ts';

/** Every changing request carries this header: a cross-site form cannot set it. */
export const CSRF_HEADER = 'x-repere';

/** Readable by scripts, and says only "there is a session": whether to ask for the badge is decided without a request. */
export const SESSION_HINT_COOKIE = 'repere_session';

export interface Register {
  email: string;
  password: string;
  name: string;
  handle: string;
  /** The person says that they are 16 or older. */
  ofAge: boolean;
  /** The person agrees to what is stored. */
  consent: boolean;
  language: Language;
  /** An earlier registration of the same person that was not confirmed: it gives its handle up to this one. */
  replaces?: string;
}

/** The same whether the address is known or not. */
export interface RegistrationPending {
  registration: string;
}

export interface ConfirmRegistration {
  registration: string;
  code: string;
}

export interface SignIn {
  email: string;
  password: string;
}

export interface SessionAnswer {
  me: Me;
}

/** What a code has to be given for: the name of a step that waits. */
export interface TicketAnswer {
  ticket: string;
}

export interface TicketCode {
  ticket: string;
  code: string;
}

/** Signed in, or the ticket that a code of the second factor completes. */
export type SignInAnswer = SessionAnswer | TicketAnswer;

/** The password again and, where there is a second factor, its code. */
export interface ConfirmIdentity {
  password: string;
  code?: string;
}

export interface ConfirmedAnswer {
  /** Until when what asks for a confirmation is open, in milliseconds since the epoch. */
  until: number;
}

export interface ForgotPassword {
  email: string;
  /** The language of the mail to an address that is not known. */
  language: Language;
}

export interface ResetPassword extends TicketCode {
  password: string;
}

/** One signed-in device. */
export interface SessionEntry {
  id: string;
  /** What the browser said of itself, shortened. */
  device: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** What an authenticator app is given, once. */
export interface SecondFactorOffer {
  /** The secret in base32, for typing. */
  secret: string;
  /** The same as an `otpauth:` address. */
  uri: string;
  /** The same as a QR code: rows of 0 and 1, without a margin. */
  qr: string[];
}

export interface RecoveryCodes {
  /** Shown this once; each is good for one sign-in without the app. */
  recoveryCodes: string[];
}

export interface UnreadAnswer {
  unread: number;
}

export interface Identify {
  /** A JWT of at most 5 minutes, signed by the host's backend. */
  token: string;
}

export interface IdentifyAnswer extends SessionAnswer {
  /** Goes into the `Authorization: Bearer` header and the socket's handshake; kept in memory only. */
  bearer: string;
  /** When the bearer ends, in milliseconds since the epoch. */
  expiresAt: number;
}

/** Who may call a route. `enrolling`: whoever is signed in, also staff who have their second factor still to set up. `session`: all others who are signed in. */
export type RouteAccess = 'anyone' | 'enrolling' | 'session';

interface RouteFacts {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  access: RouteAccess;
  /** Only within {@link LIMITS.confirmedFor} of a sign-in or of the password given again. */
  confirmed?: true;
}

/** Every JSON route of the server. */
export const ROUTES = {
  register: { method: 'POST', path: '/api/registrations', access: 'anyone' },
  confirmRegistration: { method: 'POST', path: '/api/registrations/confirm', access: 'anyone' },
  signIn: { method: 'POST', path: '/api/session', access: 'anyone' },
  signInWithCode: { method: 'POST', path: '/api/session/code', access: 'anyone' },
  identify: { method: 'POST', path: '/api/session/identify', access: 'anyone' },
  forgotPassword: { method: 'POST', path: '/api/password/forgotten', access: 'anyone' },
  resetPassword: { method: 'POST', path: '/api/password/reset', access: 'anyone' },
  session: { method: 'GET', path: '/api/session', access: 'enrolling' },
  signOut: { method: 'DELETE', path: '/api/session', access: 'enrolling' },
  confirmIdentity: { method: 'POST', path: '/api/session/confirm', access: 'enrolling' },
  sessions: { method: 'GET', path: '/api/sessions', access: 'session' },
  endSession: { method: 'POST', path: '/api/sessions/end', access: 'session' },
  endOtherSessions: { method: 'POST', path: '/api/sessions/end-others', access: 'session' },
  changePassword: { method: 'POST', path: '/api/account/password', access: 'session', confirmed: true },
  changeAddress: { method: 'POST', path: '/api/account/address', access: 'session', confirmed: true },
  confirmAddress: { method: 'POST', path: '/api/account/address/confirm', access: 'session' },
  offerSecondFactor: { method: 'POST', path: '/api/second-factor/offer', access: 'enrolling', confirmed: true },
  enableSecondFactor: { method: 'POST', path: '/api/second-factor', access: 'enrolling', confirmed: true },
  disableSecondFactor: { method: 'DELETE', path: '/api/second-factor', access: 'session', confirmed: true },
  renewRecoveryCodes: { method: 'POST', path: '/api/second-factor/recovery-codes', access: 'session', confirmed: true },
  saveProfile: { method: 'POST', path: '/api/profile', access: 'session' },
  exportData: { method: 'GET', path: '/api/export', access: 'session', confirmed: true },
  eraseAccount: { method: 'POST', path: '/api/account/erasure', access: 'session', confirmed: true },
  cancelErasure: { method: 'DELETE', path: '/api/account/erasure', access: 'session' },
  unread: { method: 'GET', path: '/api/unread', access: 'session' },
  hours: { method: 'GET', path: '/api/hours', access: 'anyone' },
  reportProblem: { method: 'POST', path: '/api/problems', access: 'anyone' },
  vote: { method: 'POST', path: '/api/votes', access: 'anyone' },
} as const satisfies Record<string, RouteFacts>;

export type RouteName = keyof typeof ROUTES;

/** What each route takes and gives. */
export interface RouteShapes {
  register: { payload: Register; result: RegistrationPending };
  confirmRegistration: { payload: ConfirmRegistration; result: SessionAnswer };
  signIn: { payload: SignIn; result: SignInAnswer };
  signInWithCode: { payload: TicketCode; result: SessionAnswer };
  identify: { payload: Identify; result: IdentifyAnswer };
  forgotPassword: { payload: ForgotPassword; result: TicketAnswer };
  resetPassword: { payload: ResetPassword; result: SignInAnswer };
  session: { payload: undefined; result: SessionAnswer };
  signOut: { payload: undefined; result: undefined };
  confirmIdentity: { payload: ConfirmIdentity; result: ConfirmedAnswer };
  sessions: { payload: undefined; result: { sessions: SessionEntry[] } };
  endSession: { payload: { session: string }; result: undefined };
  endOtherSessions: { payload: undefined; result: { ended: number } };
  changePassword: { payload: { password: string }; result: undefined };
  changeAddress: { payload: { email: string }; result: TicketAnswer };
  confirmAddress: { payload: TicketCode; result: SessionAnswer };
  offerSecondFactor: { payload: undefined; result: SecondFactorOffer };
  enableSecondFactor: { payload: { code: string }; result: RecoveryCodes };
  disableSecondFactor: { payload: undefined; result: undefined };
  renewRecoveryCodes: { payload: undefined; result: RecoveryCodes };
  saveProfile: { payload: Profile; result: SessionAnswer };
  /** One JSON document, in pieces as they are read: see docs/protocol.md. */
  exportData: { payload: undefined; result: AsyncIterable<string> };
  eraseAccount: { payload: undefined; result: SessionAnswer };
  cancelErasure: { payload: undefined; result: SessionAnswer };
  unread: { payload: undefined; result: UnreadAnswer };
  /** Without what is for coaches, whoever asks. */
  hours: { payload: undefined; result: HoursAnswer };
  reportProblem: { payload: ReportProblem; result: Record<string, never> };
  vote: { payload: Vote; result: Record<string, never> };
}
