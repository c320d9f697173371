import type { Broadcast, Clock, Ids, KeyRing, Mailer, RateLimit } from '../core/index.ts';
import type { AccountEvents } from './account.events.ts';
import type { AccountStore, RegistrationStore } from './account.store.ts';
import type { KnownDevices } from './sign-in/known-devices.ts';
import type { Passwords } from './passwords/passwords.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Tickets } from './tickets/tickets.ts';

/** What the use cases of this folder are made from. Each takes what it needs. */
export interface AccountParts {
  accounts: AccountStore;
  registrations: RegistrationStore;
  sessions: Sessions;
  tickets: Tickets;
  devices: KnownDevices;
  passwords: Passwords;
  mailer: Mailer;
  keys: KeyRing;
  rateLimit: RateLimit;
  broadcast(): Broadcast;
  /** Told when somebody is to be seen by others otherwise than before. */
  visibilityChanged(account: string): Promise<void>;
  /** Resolves once nothing of an account is being stored that was decided upon before. */
  settled(account: string): Promise<void>;
  clock: Clock;
  ids: Ids;
  events: AccountEvents;
}
