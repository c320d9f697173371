import type { AccountStore } from '../accounts/index.ts';
import type { ConversationStore } from '../conversations/index.ts';
import type { Alarm, Broadcast, Presence } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';

/** Where it is told that who may see whom has changed. */
export interface Visibility {
  /** How often it was. */
  readonly changes: number;
  /**
   * Somebody is to be seen otherwise than before, by everybody or by one other, who is then seen otherwise by them: whoever was told
   * that they are here is told that they are gone, and watches them again once they may.
   */
  changed(account: string, other?: string): Promise<void>;
}

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface PresenceParts {
  leases: Presence;
  accounts: AccountStore;
  relations: RelationStore;
  store: ConversationStore;
  visibility: Visibility;
  broadcast(): Broadcast;
  alarm: Alarm;
}
