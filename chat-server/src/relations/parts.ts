import type { AccountStore, People } from '../accounts/index.ts';
import type { Broadcast, Clock, Identity } from '../core/index.ts';
import type { RelationEvents } from './relation.events.ts';
import type { RelationStore } from './relation.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface RelationParts {
  relations: RelationStore;
  accounts: AccountStore;
  people: People;
  /** Whether a person may see a conversation that somebody else takes part in. */
  acquainted(identity: Identity, other: string): Promise<boolean>;
  /** Resolves once what was being appended to a conversation has been. */
  settle(conversation: string): Promise<void>;
  broadcast(): Broadcast;
  /** Told when two people are to see each other otherwise than before. */
  visibilityChanged(account: string, other: string): Promise<void>;
  clock: Clock;
  events: RelationEvents;
}
