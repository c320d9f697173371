import { AppError } from '../core/index.ts';
import type { ConversationParts } from './parts.ts';
import { present } from './present.ts';

/**
 * Whether a message may be quoted: a message of that conversation that its quoter sees as one, deleted ones too, because an answer may be on
 * its way when they go. Error: `not_found`.
 */
export function admitQuote({ store }: Pick<ConversationParts, 'store'>) {
  return async (conversation: string, account: string, quotes: number | undefined): Promise<void> => {
    if (quotes === undefined) return;
    const [event] = await store.eventsAfter(conversation, quotes - 1, 1);
    if (!event || present(event, account).type !== 'message') throw new AppError('not_found', { field: 'quotes' });
  };
}
