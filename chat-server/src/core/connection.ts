/** The connection that a request came by. */
export interface Connection {
  /** Hears from now on of these accounts, and no longer of those before. Nothing, once it has closed. */
  watch(accounts: readonly string[]): void;
  /** Calls back once the connection has closed; at once where it has already. */
  ended(done: () => void): void;
}
