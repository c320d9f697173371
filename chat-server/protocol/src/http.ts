import type { Language, Me } from './people.ts';

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

/** Who may call a route. `session`: whoever is signed in. */
export type RouteAccess = 'anyone' | 'session';

/** Every JSON route of the server. */
export const ROUTES = {
  register: { method: 'POST', path: '/api/registrations', access: 'anyone' },
  confirmRegistration: { method: 'POST', path: '/api/registrations/confirm', access: 'anyone' },
  signIn: { method: 'POST', path: '/api/session', access: 'anyone' },
  session: { method: 'GET', path: '/api/session', access: 'session' },
  signOut: { method: 'DELETE', path: '/api/session', access: 'session' },
  unread: { method: 'GET', path: '/api/unread', access: 'session' },
  identify: { method: 'POST', path: '/api/session/identify', access: 'anyone' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'DELETE'; path: string; access: RouteAccess }>;

export type RouteName = keyof typeof ROUTES;

/** What each route takes and gives. */
export interface RouteShapes {
  register: { payload: Register; result: RegistrationPending };
  confirmRegistration: { payload: ConfirmRegistration; result: SessionAnswer };
  signIn: { payload: SignIn; result: SessionAnswer };
  session: { payload: undefined; result: SessionAnswer };
  signOut: { payload: undefined; result: undefined };
  unread: { payload: undefined; result: UnreadAnswer };
  identify: { payload: Identify; result: IdentifyAnswer };
}
