export { accountCommands, countAdmins } from './account.commands.ts';
export { accountEvents, type AccountEvents } from './account.events.ts';
export { accountRoutes } from './account.http.ts';
export {
  type Account,
  type AccountStore,
  isFindable,
  type Registration,
  type RegistrationStore,
} from './account.store.ts';
export { erasureDue } from './erase-account.ts';
export { erasureRoutes } from './erasure.http.ts';
export type { Erasure, ErasureStore } from './erasure.store.ts';
export { findPeople } from './find-people.ts';
export type { AccountParts } from './parts.ts';
export { listSessions } from './list-sessions.ts';
export { accountName, nameAccount } from './name-account.ts';
export { planErasure } from './plan-erasure.ts';
export { createPasswords, type Passwords } from './passwords.ts';
export { createKnownDevices } from './known-devices.ts';
export { people, type People, toMe, toPerson } from './people.ts';
export type { Session, SessionStore } from './session.store.ts';
export { DEMO_ACCOUNTS, seedDemo } from './seed-demo.ts';
export { createSessions, type Sessions } from './sessions.ts';
export type { Ticket, TicketStore } from './ticket.store.ts';
export { createTickets } from './tickets.ts';
