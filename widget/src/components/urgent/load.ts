import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';

/** Has whom to call at hand before anything is written; where the network does not give it, the next time the field is entered asks again. */
export function loadUrgent(store: ChatStore, language: Language): void {
  import('./urgent.later.ts').then(({ beReady }) => beReady(store, language)).catch(() => undefined);
}
