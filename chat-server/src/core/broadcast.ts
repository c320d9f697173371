import type { NoticeName, Notices } from '@repere/protocol';

/** Whom a notice is for. Somebody who is in several parts gets it once. */
export interface Audience {
  accounts: readonly string[];
  /** Every coach who is connected. */
  desk?: boolean;
  /** Every admin who is connected. */
  admins?: boolean;
  /** The connections that watch an account. */
  watchersOf?: string;
  /** Accounts that are not told, whatever else they are in. */
  except?: readonly string[];
}

/** Tells connected clients what is already durable. Fire and forget: a lost notice is harmless. */
export interface Broadcast {
  to<Name extends NoticeName>(audience: Audience, name: Name, notice: Notices[Name]): void;
  /** Ends that connections watch an account, those of `watcher` alone where one is named; `told` says whether they are told that it is gone. */
  unwatch(account: string, told: boolean, watcher?: string): Promise<void>;
  /** Cuts the sockets of one session, telling them why. */
  endSession(session: string): void;
}
