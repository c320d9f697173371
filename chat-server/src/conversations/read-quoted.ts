import { type ConversationEvent, LIMITS, type QuotedMessage } from '@repere/protocol';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';

/**
 * The messages that some events quote, each once, as one reader may see them now; nothing where none is quoted. Whoever answers a long
 * message quotes its beginning: a page is not made heavier by what it answers.
 */
export function readQuoted({ store }: Pick<ConversationParts, 'store'>) {
  return async (
    conversation: string,
    events: readonly ConversationEvent[],
    reader: string,
  ): Promise<{ quoted?: QuotedMessage[] }> => {
    if (!events.some(quotes)) return {};
    const numbers = new Set(events.flatMap(quotesOf));
    const found = await Promise.all([...numbers].map((seq) => store.eventsAfter(conversation, seq - 1, 1)));
    const quoted = found.flat().map((event) => {
      const shown = present(event, reader);
      const text = shown.type === 'message' ? shown.text : null;
      return { seq: event.seq, by: event.by, text: text === null ? null : beginningOf(text) };
    });
    return { quoted };
  };
}

function quotes(event: ConversationEvent): boolean {
  return event.type === 'message' && event.quotes !== undefined;
}

function quotesOf(event: ConversationEvent): number[] {
  return event.type === 'message' && event.quotes !== undefined ? [event.quotes] : [];
}

function beginningOf(text: string): string {
  return text.length <= LIMITS.quoteLength ? text : [...text].slice(0, LIMITS.quoteLength).join('');
}
