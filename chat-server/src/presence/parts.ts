import type { AccountStore } from '../accounts/index.ts';
import type { ConversationStore } from '../conversations/index.ts';
import type { Alarm, Broadcast, Presence } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import type { Visibility } from './visibility.ts';

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
