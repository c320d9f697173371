export { acquainted } from './acquainted.ts';
export { announce } from './announce.ts';
export { carer, isAtWork } from './care.policy.ts';
export { conversationEvents, type ConversationEvents } from './conversation.events.ts';
export { mayRead, ownersOf, readable } from './conversation.policy.ts';
export { conversationRoutes } from './conversation.http.ts';
export { conversationHandlers } from './conversation.socket.ts';
export { revisionOf } from './revision-of.ts';
export { readEvents } from './read-events.ts';
export type {
  Appended,
  ConversationStore,
  Head,
  NewEvent,
  QueueFilter,
  QueuePlace,
  StoredEvent,
  Stream,
} from './conversation.store.ts';
export { probeCommands } from './probe/probe.commands.ts';
export { presentDesk } from './present-desk.ts';
export { present } from './present.ts';
export { mayRate, ratingOf } from './rating.policy.ts';
export { canonicalBody, saidBy } from './sent.ts';
export { summarize } from './summarize.ts';
export { admitAuthor } from './writing.policy.ts';
export { otherOf } from './standing.ts';
