import type {
  AnswerSatisfaction,
  ConversationEvent,
  ConversationSummary,
  HoursAnswer,
  RateConversation,
} from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';

/** What a server in memory knows of coaching beyond messages: what is closed, how it was rated, and when coaches are there. */
export class FakeCoaching {
  hours: HoursAnswer = { hours: null, open: true };
  /** What every message of a member is answered with, while set. */
  opensAt: number | undefined;
  /** Whether the person is to be asked how they like it here. */
  asks = false;
  readonly rated: RateConversation[] = [];
  readonly answered: AnswerSatisfaction[] = [];

  /** What the list says of a conversation: closed and rated are what its events say. */
  describe(events: readonly ConversationEvent[]): Partial<ConversationSummary> {
    const closed = events.findLastIndex(({ type }) => type === 'closed');
    if (closed < 0 || events.findLastIndex(({ type }) => type === 'reopened') > closed) return {};
    const rated = events.findLastIndex(({ type }) => type === 'rated') > closed;
    return rated ? { closed: true } : { closed: true, rate: true };
  }

  /** Takes a rating, or refuses it as the server does; returns the event. */
  rate(wanted: RateConversation, events: ConversationEvent[], by: string): ConversationEvent {
    this.rated.push(wanted);
    if (!this.describe(events).closed) throw new Refusal({ code: 'forbidden' });
    const held = events.at(-1);
    if (held?.type === 'rated') held.words = null;
    const { score, words } = wanted;
    const event: ConversationEvent = {
      type: 'rated',
      seq: events.length + 1,
      at: Date.now(),
      by,
      score,
      words: words ?? null,
    };
    events.push(event);
    return event;
  }

  satisfied(answer: AnswerSatisfaction): Record<string, never> {
    this.answered.push(answer);
    if (!this.asks) throw new Refusal({ code: 'forbidden' });
    this.asks = false;
    return {};
  }
}
