import type { StoredEvent } from './conversation.store.ts';

/** Whom an event of the shared stream speaks of: its author, and whoever joined or was given the conversation. */
export function accountsIn(event: StoredEvent): string[] {
  const named = event.type === 'joined' || event.type === 'assigned' ? event.account : null;
  return named === null ? [event.by] : [event.by, named];
}
