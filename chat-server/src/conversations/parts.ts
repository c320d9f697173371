import type { AccountStore, People } from '../accounts/index.ts';
import type { Broadcast, Clock } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import type { ConversationEvents } from './conversation.events.ts';
import type { ConversationStore } from './conversation.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface ConversationParts {
  store: ConversationStore;
  accounts: AccountStore;
  people: People;
  relations: RelationStore;
  /** When coaches answer again, in milliseconds since the epoch; nothing while they do. Absent: they always do. */
  answersAgainAt?(): Promise<number | undefined>;
  broadcast(): Broadcast;
  clock: Clock;
  events: ConversationEvents;
}
