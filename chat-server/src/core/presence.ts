/** How long a lease lasts without being renewed, in milliseconds. Whoever holds one renews it at half of that. */
export const PRESENCE_LEASE = 60_000;

/** Who is here: a lease per connection, renewed while it lives, gone by itself when a node dies. Asynchronous, so that nodes can share it. */
export interface Presence {
  /** Says that an account is here through this connection, for the next `ttl` milliseconds. Answers whether it was not here before. */
  renew(account: string, connection: string, ttl: number): Promise<boolean>;
  /** Ends a lease. Answers whether the account is not here any more. */
  release(account: string, connection: string): Promise<boolean>;
  isPresent(account: string): Promise<boolean>;
}

/** What the socket door tells of connections. */
export interface Attendance {
  /** A connection is open: told when it opens, and again at every half of {@link PRESENCE_LEASE}. */
  here(account: string, connection: string): void;
  /** A connection has closed. */
  left(account: string, connection: string): void;
}
