import type { NoticeName, Notices } from '@repere/protocol';

/** Whom a notice is for. Somebody who is in both parts gets it once. */
export interface Audience {
  accounts: readonly string[];
  /** Every coach who is connected. */
  desk?: boolean;
}

/** Tells connected clients what is already durable. Fire and forget: a lost notice is harmless. */
export interface Broadcast {
  to<Name extends NoticeName>(audience: Audience, name: Name, notice: Notices[Name]): void;
  /** Cuts the sockets of one session, telling them why. */
  endSession(session: string): void;
}
