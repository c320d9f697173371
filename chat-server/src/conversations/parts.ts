import type { UrgencyOf } from '@repere/protocol';
import type { AccountStore, People } from '../accounts/index.ts';
import type { Broadcast, Clock } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import type { ConversationEvents } from './conversation.events.ts';
import type { Appended, ConversationStore } from './conversation.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface ConversationParts {
  store: ConversationStore;
  accounts: AccountStore;
  people: People;
  relations: RelationStore;
  /** When coaches answer again, in milliseconds since the epoch; nothing while they do. Absent: they always do. */
  answersAgainAt?(): Promise<number | undefined>;
  /** Hears of all that becomes durable, once, to measure it. */
  measure?(appended: Pick<Appended, 'head' | 'events'>): void;
  /** Hears when "send" was pressed for a message (milliseconds since the epoch), where its sender says so. */
  pressed?(message: { conversation: string; seq: number; by: string; at: number }): void;
  /** What a text calls for that a coach cannot give. Absent: nothing ever does. */
  urgencyOf?: UrgencyOf;
  broadcast(): Broadcast;
  clock: Clock;
  events: ConversationEvents;
}
