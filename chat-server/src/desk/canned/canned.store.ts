import type { CannedReply } from '@repere/protocol';

/** Where canned replies sleep. */
export interface CannedStore {
  /** By language and shortcut. */
  all(): Promise<CannedReply[]>;
  /**
   * Adds a reply, or takes the place of the one with its identifier, in turn with everybody else; from then on `all` holds it. `admit` gets
   * all others and rejects to refuse. Errors: those of `admit`, `not_stored`.
   */
  save(reply: CannedReply, admit: (others: readonly CannedReply[]) => Promise<void>): Promise<void>;
  /** In turn like `save`; no error where there is none. Errors: those of `admit`, `not_stored`. */
  remove(id: string, admit: () => Promise<void>): Promise<void>;
  /** Resolves once nothing is being stored that was admitted before. */
  settled(): Promise<void>;
}
