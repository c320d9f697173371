export { apartFrom } from './apart-from.ts';
export { directId } from './direct-id.ts';
export { relationEvents, type RelationEvents } from './relation.events.ts';
export { relationHandlers } from './relation.socket.ts';
export { hasBlocked, type PrivateAnswer, type Relation, type RelationStore } from './relation.store.ts';
