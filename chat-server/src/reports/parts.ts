import type { EventsPage, ReadEvents } from '@repere/protocol';
import type { Account, AccountStore, People } from '../accounts/index.ts';
import type { Clock, Identity, Mailer } from '../core/index.ts';
import type { Decisions } from './decide-report.ts';
import type { ReportEvents } from './report.events.ts';
import type { ReportStore } from './report.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface ReportParts {
  reports: ReportStore;
  accounts: AccountStore;
  people: People;
  /** A page of a conversation as this person may read it. Error: `not_found`. */
  readEvents(wanted: ReadEvents, identity: Identity): Promise<EventsPage>;
  mailer: Mailer;
  /** Lets nobody in with an account any more, and cuts its sockets; answers how many sessions ended. */
  suspend(account: Account): Promise<number>;
  clock: Clock;
  events: ReportEvents;
  decisions: Decisions;
}
