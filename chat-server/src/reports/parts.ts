import type { DecideReport, EventsPage, ReadEvents, ReportVerdict } from '@repere/protocol';
import type { Account, AccountStore, People } from '../accounts/index.ts';
import type { Broadcast, Clock, Identity, Mailer } from '../core/index.ts';
import type { ReportEvents } from './report.events.ts';
import type { ReportStore } from './report.store.ts';

/** Decisions about reports: each is durable before anything follows from it, and what follows is done again until it is settled. */
export interface Decisions {
  /**
   * Decides, once. `by` is an account, or `OWNER` at the command line. Errors: `not_found`, `already_claimed` (another decision
   * holds), `suspended`, `session_ended` (no admin by now), `forbidden` (admins are not suspended by a report, and whoever has no address cannot be warned), `not_stored`.
   */
  decide(wanted: DecideReport, by: string): Promise<ReportVerdict>;
  /** Goes on with decisions that a crash or a full disk cut short. */
  resume(): Promise<void>;
}

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
  broadcast(): Broadcast;
  clock: Clock;
  events: ReportEvents;
  decisions: Decisions;
}
