/** A conversation whose time had come. It is never forgotten: by it a store that was put back from an older backup loses it again. */
export interface Expiry {
  conversation: string;
  /** The keys of it that were destroyed: whoever writes there again gets another one. */
  keys: readonly string[];
  /** When the last of them was, in milliseconds since the epoch. */
  at: number;
}

/** The journal of what retention destroyed. Holds identifiers alone. */
export interface ExpiryStore {
  /** Notes that a key of a conversation goes, durably. Error: `not_stored`. */
  note(conversation: string, key: string, at: number): Promise<void>;
  all(): AsyncIterable<Expiry>;
}
