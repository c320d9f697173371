export { accountCommands, countAdmins } from './owner/account.commands.ts';
export { accountEvents, type AccountEvents } from './account.events.ts';
export { accountRoutes } from './account.http.ts';
export {
  type Account,
  type AccountStore,
  isFindable,
  isProbe,
  PROBE_ORIGIN,
  type Registration,
  type RegistrationStore,
  showsPresence,
} from './account.store.ts';
export { erasureDue } from './erasure/erase-account.ts';
export { erasureRoutes } from './erasure/erasure.http.ts';
export type { Erasure, ErasureStore } from './erasure/erasure.store.ts';
export { findPeople } from './search/find-people.ts';
export type { AccountParts } from './parts.ts';
export { listSessions } from './sessions/list-sessions.ts';
export { accountName, nameAccount } from './owner/name-account.ts';
export { planErasure } from './erasure/plan-erasure.ts';
export { createPasswords, OWN_HASH, type PasswordCost, type Passwords } from './passwords/passwords.ts';
export { createKnownDevices } from './sign-in/known-devices.ts';
export { people, type People, toMe, toPerson } from './people.ts';
export type { Session, SessionStore } from './sessions/session.store.ts';
export { DEMO_ACCOUNTS, seedDemo } from './owner/seed-demo.ts';
export { suspendAccount } from './owner/suspend-account.ts';
export { createSessions, type Sessions } from './sessions/sessions.ts';
export type { Ticket, TicketStore } from './tickets/ticket.store.ts';
export { createTickets } from './tickets/tickets.ts';
