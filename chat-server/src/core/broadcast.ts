import type { NoticeName, Notices } from '@repere/protocol';

/** Tells connected clients what is already durable. Fire and forget: a lost notice is harmless. */
export interface Broadcast {
  toAccount<Name extends NoticeName>(account: string, name: Name, notice: Notices[Name]): void;
  toDesk<Name extends NoticeName>(name: Name, notice: Notices[Name]): void;
  /** Cuts the sockets of one session, telling them why. */
  endSession(session: string): void;
}
