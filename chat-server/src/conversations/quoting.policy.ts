import type { MessageName } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';

/**
 * Whether a message may be quoted: a message of that conversation that its quoter sees as one, deleted ones too, because an answer may be on
 * its way when they go. The name has to be its own: an answer may have waited while the store was put back to a time before what it answers,
 * and another message may have the number since. Error: `not_found`.
 */
export function admitQuote({ store }: Pick<ConversationParts, 'store'>) {
  return async (conversation: string, account: string, quotes: MessageName): Promise<void> => {
    const [event] = await store.eventsAfter(conversation, quotes.seq - 1, 1);
    if (event?.clientId !== quotes.clientId || present(event, account).type !== 'message')
      throw new AppError('not_found', { field: 'quotes' });
  };
}
