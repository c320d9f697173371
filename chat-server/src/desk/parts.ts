import type { AccountStore, People } from '../accounts/index.ts';
import type { ConversationStore } from '../conversations/index.ts';
import type { Broadcast, Clock, Mailer, Presence } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import type { CannedStore } from './canned/canned.store.ts';
import type { ReadingPages } from './card/reading-pages.ts';
import type { DeskEvents } from './desk.events.ts';
import type { SettingsStore } from './hours/settings.store.ts';
import type { MessageTimes } from './measures/message-times.ts';
import type { ReminderStore } from './reminders/reminder.store.ts';
import type { SatisfactionStore } from './ratings/satisfaction.store.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface DeskParts {
  store: ConversationStore;
  accounts: AccountStore;
  people: People;
  relations: RelationStore;
  settings: SettingsStore;
  canned: CannedStore;
  satisfaction: SatisfactionStore;
  reminders: ReminderStore;
  pages: ReadingPages;
  leases: Presence;
  times: MessageTimes;
  mailer: Mailer;
  /** Says a line where all coaches read it. Absent: mails go instead. Throws where it was not taken. */
  postToTeam: ((line: string) => Promise<void>) | undefined;
  /** Whether a coach has the desk open anywhere. */
  isDeskOpen(): Promise<boolean>;
  /** A path of the site as people type it. */
  link(path: string): string;
  broadcast(): Broadcast;
  clock: Clock;
  events: DeskEvents;
}
