import type { MessageShown } from '@repere/protocol';
import { readable } from '../../conversations/index.ts';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/** Says that a message was shown to whoever asks, so many milliseconds ago. Error: `not_found`. */
export function messageShown({ store, times, clock }: Pick<DeskParts, 'store' | 'times' | 'clock'>) {
  return async ({ conversationId, seq, ago }: MessageShown, identity: Identity): Promise<Record<string, never>> => {
    const { account } = identity;
    const { id: conversation } = readable(await store.head(conversationId, account), identity);
    times.shown({ conversation, seq, account, at: clock.now() - ago });
    return {};
  };
}
