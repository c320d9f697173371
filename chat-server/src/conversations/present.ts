import type { ConversationEvent } from '@repere/protocol';
import type { StoredEvent } from './conversation.store.ts';

/** A stored event as one reader may see it. Text that was erased stays erased; what was withheld and types from the future keep their place. */
export function present(event: StoredEvent, reader: string): ConversationEvent {
  const { seq, at, by, clientId } = event;
  switch (event.type) {
    case 'created':
      return { seq, at, by, type: 'created', kind: event.kind };
    case 'joined':
      return { seq, at, by, type: 'joined', account: event.account };
    case 'accepted':
      return { seq, at, by, type: 'accepted' };
    case 'message': {
      if (event.withheld && by !== reader) return { seq, at, by, type: 'withheld' };
      const { text = null, origin } = event.content ?? {};
      return { seq, at, by, type: 'message', clientId, text, ...(origin && { origin }) };
    }
    case 'unknown':
      return { seq, at, by, type: 'unknown' };
  }
}
