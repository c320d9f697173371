import { LIMITS } from '@repere/protocol';
import type { FoundPerson, Person } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { otherOf } from '../../state/summaries.ts';

/**
 * How the two people of a direct conversation stand to each other, as the reader may know it. `asked`: a stranger waits for the
 * reader’s answer; `asking`: the reader waits for one and may still write; `waiting`: they may not any more; `blocked`: by the reader.
 */
export type Standing = 'open' | 'asked' | 'asking' | 'waiting' | 'blocked';

/** The other person of a direct conversation, whether it has begun or not; `undefined` in any other. */
export function otherPerson(store: ChatStore, conversation: string, starting?: FoundPerson): Person | undefined {
  const summary = store.summary(conversation);
  return summary ? otherOf(summary, store.me?.id ?? '') : starting;
}

/** How the reader stands to `person`, with whom the conversation is. */
export function standingOf(store: ChatStore, conversation: string, person: Person | undefined): Standing {
  if (!person) return 'open';
  if (store.hasBlocked(conversation, person.id)) return 'blocked';
  const request = store.summary(conversation)?.request;
  if (!request) return 'open';
  if (request === 'incoming') return 'asked';
  return messagesLeft(store, conversation) > 0 ? 'asking' : 'waiting';
}

/** How many messages one may still write to somebody who has not accepted. */
export function messagesLeft(store: ChatStore, conversation: string): number {
  const events = store.timeline(conversation)?.timeline.events ?? [];
  const sent = events.filter((event) => event.type === 'message' && event.by === store.me?.id);
  const underway = store.entriesOf(conversation).filter(({ status }) => status === 'waiting');
  return LIMITS.requestMessages - sent.length - underway.length;
}
