import { LIMITS } from '@repere/protocol';
import type { ConversationEvent, MessageEvent, QuotedMessage, Requests } from '@repere/protocol';
import { afterChange } from '../connection/message-change.ts';
import { Refusal } from '../connection/refusal.ts';

type Change = Requests['message:edit']['payload'] | Requests['message:delete']['payload'];

/** Changes a message as the server does: an event of its own, and the message in its newest state. */
export function changeMessage(events: ConversationEvent[], change: Change, by: string): ConversationEvent {
  const place = events.findIndex((event) => event.seq === change.seq && event.type === 'message' && event.by === by);
  const message = events[place];
  if (message?.type !== 'message' || message.text === null) throw new Refusal({ code: 'not_found', field: 'seq' });
  if (Date.now() - message.at > LIMITS.editWindow) throw new Refusal({ code: 'too_late' });
  const base = { seq: events.length + 1, at: Date.now(), by, clientId: change.clientId, target: change.seq };
  const event: Extract<ConversationEvent, { type: 'edited' | 'deleted' }> =
    'text' in change ? { ...base, type: 'edited', text: change.text } : { ...base, type: 'deleted' };
  events[place] = afterChange(message, event);
  events.push(event);
  return event;
}

/** What messages quote, as it is now. */
export function quotedBy(held: readonly ConversationEvent[], events: readonly ConversationEvent[]): QuotedMessage[] {
  const quotes = new Set(events.flatMap((event) => (event.type === 'message' ? (event.quotes ?? []) : [])));
  return held.filter((event): event is MessageEvent => event.type === 'message' && quotes.has(event.seq));
}
