export { acquainted } from './acquainted.ts';
export { conversationEvents, type ConversationEvents } from './conversation.events.ts';
export { conversationRoutes } from './conversation.http.ts';
export { conversationHandlers } from './conversation.socket.ts';
export { revisionOf } from './revision-of.ts';
export { readEvents } from './read-events.ts';
export type { ConversationStore, Head, NewEvent, StoredEvent } from './conversation.store.ts';
export { canonicalBody } from './sent.ts';
