import type { ConversationEvent, MessageEvent } from '@repere/protocol';
import type { StoredEvent } from './conversation.store.ts';

/**
 * A stored event of the shared stream as one reader may see it. Text that was erased stays erased; what was withheld, what belongs to the desk
 * and types from the future keep their place. An edit that is withheld looks like the deletion that the message shows, and an earlier one like
 * any other that was replaced: nothing in the sequence says that somebody was blocked.
 */
export function present(event: StoredEvent, reader: string): ConversationEvent {
  const { seq, at, by, clientId } = event;
  const base = { seq, at, by };
  switch (event.type) {
    case 'created':
      return { ...base, type: 'created', kind: event.kind };
    case 'joined':
      return { ...base, type: 'joined', account: event.account };
    case 'accepted':
    case 'closed':
    case 'reopened':
      return { ...base, type: event.type };
    case 'message':
      return event.withheld && by !== reader ? { ...base, type: 'withheld' } : presentMessage(event, reader);
    case 'edited': {
      const { target, content, withheld } = event;
      if (withheld && content && by !== reader) return { ...base, type: 'deleted', clientId, target };
      return { ...base, type: 'edited', clientId, target, text: content?.text ?? null };
    }
    case 'deleted':
      return { ...base, type: 'deleted', clientId, target: event.target };
    case 'assigned':
      return { ...base, type: 'assigned', account: event.account };
    case 'rated':
      return { ...base, type: 'rated', score: event.score, words: event.content?.text ?? null };
    default:
      return { ...base, type: 'unknown' };
  }
}

/** A message in its present wording. What its author changed while they were blocked is gone for everybody else. */
function presentMessage(event: StoredEvent & { type: 'message' }, reader: string): MessageEvent {
  const { seq, at, by, clientId, quotes, change } = event;
  const gone = change?.withheld === true && by !== reader;
  const { text = null, origin, article } = (gone ? undefined : event.content) ?? {};
  return {
    seq,
    at,
    by,
    type: 'message',
    clientId,
    text,
    ...(origin && { origin }),
    ...(article && { article }),
    ...(quotes !== undefined && { quotes }),
    ...(change && { change: { type: gone ? 'deleted' : change.type, seq: change.seq, at: change.at } }),
  };
}
