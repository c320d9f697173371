import { present } from './present.ts';
import type { Appended } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';

/** Tells everybody who may see it what has just become durable. A repeat is told to nobody. */
export function announce({ broadcast, people }: Pick<ConversationParts, 'broadcast' | 'people'>) {
  return async ({ head, events, repeated }: Appended): Promise<void> => {
    if (repeated) return;
    const audience = { accounts: head.participants, desk: head.kind === 'coaching' };
    const cards = await people(head.participants);
    for (const event of events)
      if (event.stream === 'shared')
        broadcast().to(audience, 'conversation:event', {
          conversationId: head.id,
          kind: head.kind,
          event: present(event),
          people: cards,
        });
  };
}
