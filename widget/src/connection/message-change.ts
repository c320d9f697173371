import type { ConversationEvent, DeletedEvent, EditedEvent, MessageEvent } from '@repere/protocol';

/** Whether an event changes a message that stands elsewhere in its conversation. */
export function isChange(event: ConversationEvent): event is EditedEvent | DeletedEvent {
  return event.type === 'edited' || event.type === 'deleted';
}

/** A message after an event that changes it; as it was where it shows that change, or a later one, already. */
export function afterChange(message: MessageEvent, event: EditedEvent | DeletedEvent): MessageEvent {
  if (event.target !== message.seq || event.seq <= (message.change?.seq ?? message.seq)) return message;
  const { seq, at } = event;
  if (event.type === 'edited' && event.text !== null)
    return { ...message, text: event.text, change: { type: 'edited', seq, at } };
  // What an edit holds back is gone for this reader, unless a later change that is still to come brings other words.
  const { origin: _, article: __, ...rest } = message;
  return { ...rest, text: null, change: { type: 'deleted', seq, at } };
}
