import type { Sent } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import type { ConversationParts } from './parts.ts';

/**
 * Takes how long a message waited at its sender's out of a request, and tells it to whoever measures: it is no part of what was said, so a
 * repeat that waited for longer is still the same.
 */
export function timed({ clock, pressed }: Pick<ConversationParts, 'clock' | 'pressed'>) {
  return <Wanted extends { waited?: number }>(send: (wanted: Wanted, identity: Identity) => Promise<Sent>) =>
    async ({ waited, ...said }: Wanted, identity: Identity): Promise<Sent> => {
      const now = clock.now();
      const sent = await send(said as Wanted, identity);
      const { conversationId: conversation, event } = sent;
      if (waited !== undefined) pressed?.({ conversation, seq: event.seq, by: identity.account, at: now - waited });
      return sent;
    };
}
