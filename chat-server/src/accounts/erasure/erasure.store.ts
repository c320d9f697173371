/** An erasure that has begun. It is never forgotten: by it a store that was put back from an older backup is erased again. */
export interface Erasure {
  account: string;
  /** When it began, in milliseconds since the epoch. */
  at: number;
  /** The conversations with coaches that the account began, and whose texts go with it. */
  coachingConversations: readonly string[];
}

/** The journal of erasures. Holds identifiers alone. */
export interface ErasureStore {
  /** Notes an erasure, durably; to one that is known it adds the conversations. Error: `not_stored`. */
  note(erasure: Erasure): Promise<Erasure>;
  find(account: string): Promise<Erasure | undefined>;
  all(): AsyncIterable<Erasure>;
}
