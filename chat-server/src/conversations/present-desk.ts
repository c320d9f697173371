import type { DeskEvent } from '@repere/protocol';
import type { StoredEvent } from './conversation.store.ts';

/** A stored event of the desk stream as coaches see it. What was erased stays erased; types from the future keep their place. */
export function presentDesk(event: StoredEvent): DeskEvent {
  const { seq, at, by, clientId } = event;
  const base = { seq, at, by };
  switch (event.type) {
    case 'note':
      return { ...base, type: 'note', clientId, text: event.content?.text ?? null };
    case 'labelled':
      return { ...base, type: 'labelled', label: event.label, on: event.on };
    case 'handed':
      return { ...base, type: 'handed', account: event.account, words: event.content?.text ?? null };
    case 'flagged':
      return { ...base, type: 'flagged', urgency: event.urgency, target: event.target };
    default:
      return { ...base, type: 'unknown' };
  }
}
