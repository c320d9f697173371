import type { EventsPage, ReadEvents } from '@repere/protocol';
import type { AccountStore, People } from '../accounts/index.ts';
import type { Clock, Identity } from '../core/index.ts';
import type { ReportEvents } from './report.events.ts';
import type { ReportStore } from './report.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface ReportParts {
  reports: ReportStore;
  accounts: AccountStore;
  people: People;
  /** A page of a conversation as this person may read it. Error: `not_found`. */
  readEvents(wanted: ReadEvents, identity: Identity): Promise<EventsPage>;
  clock: Clock;
  events: ReportEvents;
}
