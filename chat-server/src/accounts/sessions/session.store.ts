/** A signed-in device. Only the hash of its token is kept. */
export interface Session {
  /** Public name of the session: what rooms and lists use. */
  id: string;
  /** SHA-256 of the token, base64url: the key. */
  tokenHash: string;
  account: string;
  carrier: 'cookie' | 'bearer';
  createdAt: number;
  /** When the person last proved who they are in this session, in milliseconds since the epoch. */
  confirmedAt: number;
  /** Milliseconds since the epoch. Kept in memory and written seldom. */
  lastUsedAt: number;
  /** After this it ends, used or not. */
  expiresAt: number;
  /** After this many milliseconds without use it ends. */
  idleLimit: number;
  /** Browser and system by name, such as "Firefox, Windows"; may be empty. */
  device: string;
}

/** Where sessions sleep. */
export interface SessionStore {
  insert(session: Session): Promise<void>;
  findByTokenHash(tokenHash: string): Promise<Session | undefined>;
  /** Remembers the last use; durable within minutes, not at once. */
  touch(session: Session, now: number): void;
  /** Notes that the person has proved again who they are; durable before it resolves. */
  confirm(session: Session, now: number): Promise<void>;
  remove(session: Session): Promise<void>;
  /** Removes all sessions of an account, but for the one with the public name `except`; answers the removed ones once that is durable. */
  removeAllOf(account: string, except?: string): Promise<Session[]>;
  /** The sessions of an account that have not ended at `now`. */
  listOf(account: string, now: number): Promise<Session[]>;
  /**
   * Goes on with a walk through all sessions: looks at up to `limit` of them, removes those that have ended at `now`, and answers how
   * many. At the end of the walk it stops, and the next call begins anew.
   */
  sweep(now: number, limit: number): Promise<number>;
}

/** Whether a session's time is over, or it has not been used for too long. */
export function hasEnded({ expiresAt, lastUsedAt, idleLimit }: Session, now: number): boolean {
  return now >= expiresAt || now - lastUsedAt > idleLimit;
}
