import type { Notices } from '@repere/protocol';
import { accountsIn } from './accounts-in.ts';
import type { Appended, StoredEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { presentDesk } from './present-desk.ts';
import { present } from './present.ts';
import { requestState, standingOf } from './standing.ts';

/** Nobody but the coaches. */
const DESK = { accounts: [], desk: true };

type Parts = Pick<ConversationParts, 'broadcast' | 'people' | 'relations'>;

/**
 * Tells everybody who may see it what has just become durable; what belongs to the desk, to the coaches alone. A repeat is told to
 * nobody; an append that holds something withheld, to its author alone; what is in none of somebody's lists but `ignored`, not to them.
 * They find the numbers in between when they catch up.
 */
export function announce({ broadcast, people, relations }: Parts) {
  return async ({ head, events, repeated }: Appended): Promise<void> => {
    if (repeated) return;
    const shared = events.filter((event) => event.stream === 'shared');
    const cards = await people([...head.participants, ...shared.flatMap(accountsIn)]);
    const notice = (event: StoredEvent, reader: string): Notices['conversation:event'] => ({
      conversationId: head.id,
      kind: head.kind,
      event: present(event, reader),
      people: cards,
    });
    if (head.kind === 'coaching') {
      const audience = { accounts: head.participants, desk: true };
      for (const event of shared) broadcast().to(audience, 'conversation:event', notice(event, event.by));
      for (const event of events.filter(({ stream }) => stream === 'desk'))
        broadcast().to(DESK, 'desk:event', { conversationId: head.id, event: presentDesk(event) });
      return;
    }
    const alone = shared.find((event) => event.type === 'message' && event.withheld)?.by;
    const readers = head.participants.filter((account) => alone === undefined || alone === account);
    for (const relation of await Promise.all(readers.map((account) => relations.find(account)))) {
      const standing = standingOf(head, relation);
      if (standing === 'ignored' || standing === 'nowhere') continue;
      const { account } = relation;
      const request = requestState(head, account);
      for (const event of shared)
        broadcast().to({ accounts: [account] }, 'conversation:event', {
          ...notice(event, account),
          ...(request && { request }),
        });
    }
  };
}
