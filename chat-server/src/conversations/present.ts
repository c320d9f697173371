import type { ConversationEvent } from '@repere/protocol';
import type { StoredEvent } from './conversation.store.ts';

/** A stored event as members may see it. Text that was erased stays erased; types from the future keep their place. */
export function present(event: StoredEvent): ConversationEvent {
  const { seq, at, by, clientId } = event;
  switch (event.type) {
    case 'created':
      return { seq, at, by, type: 'created', kind: event.kind };
    case 'joined':
      return { seq, at, by, type: 'joined', account: event.account };
    case 'message': {
      const { text = null, origin } = event.content ?? {};
      return { seq, at, by, type: 'message', clientId, text, ...(origin && { origin }) };
    }
    case 'unknown':
      return { seq, at, by, type: 'unknown' };
  }
}
