import type { Appended } from '../../conversations/index.ts';
import type { DeskParts } from '../parts.ts';
import { openedAt } from './opened-at.ts';

/** Measures what has just become durable: how long a member waited for the first answer, and how long a conversation was open. */
export function measureCare({ store, events }: Pick<DeskParts, 'store' | 'events'>) {
  return ({ head, events: added }: Pick<Appended, 'head' | 'events'>): void => {
    if (head.kind !== 'coaching') return;
    const { id, participants, createdAt } = head;
    const joined = added.some(({ type }) => type === 'joined');
    for (const { type, seq, at, by } of added) {
      // Coaches join with their first answer: whoever makes two of one is the first.
      if (type === 'message' && joined && participants.length === 2 && by === participants[1])
        events.firstAnswered(id, at - createdAt);
      if (type === 'closed')
        // A measure that fails is one measure less: closing has succeeded.
        void openedAt(store, id, seq).then(
          (since) => events.resolved(id, at - since),
          () => undefined,
        );
    }
  };
}
