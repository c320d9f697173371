/** Who is here: a lease per connection, renewed while it lives, gone by itself when a node dies. Asynchronous, so that nodes can share it. */
export interface Presence {
  /** Says that an account is here through this connection, for the next `ttl` milliseconds. */
  renew(account: string, connection: string, ttl: number): Promise<void>;
  release(account: string, connection: string): Promise<void>;
  isPresent(account: string): Promise<boolean>;
}
