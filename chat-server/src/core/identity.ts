import type { Role } from '@repere/protocol';

/** How a session's token travels: in a cookie on the site's own origin, in a header or the handshake on others. */
export type Carrier = 'cookie' | 'bearer';

/** Who is asking, as both doors hand it to the features. */
export interface Identity {
  account: string;
  role: Role;
  /** Public name of the session. */
  session: string;
  carrier: Carrier;
  /** Staff who have their second factor still to set up: let in to do that and nothing else. */
  enrolling: boolean;
  /** When this session last saw the password, or a host's word, in milliseconds since the epoch. */
  confirmedAt: number;
  /** When the session ends whatever happens, in milliseconds since the epoch. */
  expiresAt: number;
}

/** Answers who a token stands for, or `undefined`: unknown, ended, or brought by the wrong carrier. */
export type Authenticate = (token: string, carrier: Carrier) => Promise<Identity | undefined>;

/** Whether a person works at the desk. */
export function isStaff(person: { role: Role }): boolean {
  return person.role !== 'member';
}
