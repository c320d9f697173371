import type { Notices } from '@repere/protocol';
import { accountsIn } from './accounts-in.ts';
import { ownersOf } from './conversation.policy.ts';
import type { Appended, Head, StoredEvent } from './conversation.store.ts';
import type { ConversationParts } from './parts.ts';
import { presentDesk } from './present-desk.ts';
import { present } from './present.ts';
import { readQuoted } from './read-quoted.ts';
import { requestState, standingOf } from './standing.ts';

/** Nobody but the coaches. */
const DESK = { accounts: [], desk: true };

type Parts = Pick<ConversationParts, 'store' | 'broadcast' | 'people' | 'relations' | 'measure'>;

/**
 * Tells everybody who may see it what has just become durable; what belongs to the desk, to the coaches alone. A repeat is told to
 * nobody; an append that holds something withheld, to its author alone; what is in none of somebody's lists but `ignored`, not to them.
 * They find the numbers in between when they catch up. Whoever measures hears of it first.
 */
export function announce({ store, broadcast, people, relations, measure }: Parts) {
  const quotedBy = readQuoted({ store });

  /** Of the people of a conversation that waits to be accepted, those in one of whose lists it stands. */
  const listening = async (head: Head, readers: readonly string[]): Promise<string[]> =>
    (await Promise.all(readers.map((account) => relations.find(account))))
      .filter((relation) => ['mine', 'requests'].includes(standingOf(head, relation)))
      .map(({ account }) => account);

  return async ({ head, events, repeated }: Appended): Promise<void> => {
    if (repeated) return;
    measure?.({ head, events });
    const shared = events.filter((event) => event.stream === 'shared');
    const cards = await people([...head.participants, ...shared.flatMap(accountsIn)]);
    const toNotice = async (stored: StoredEvent, reader: string): Promise<Notices['conversation:event']> => {
      const event = present(stored, reader);
      const quoted = await quotedBy(head.id, [event], reader);
      return { conversationId: head.id, kind: head.kind, event, people: cards, ...quoted };
    };
    if (head.kind === 'coaching') {
      const audience = { accounts: ownersOf(head), desk: true };
      for (const event of shared) broadcast().to(audience, 'conversation:event', await toNotice(event, event.by));
      for (const event of events.filter(({ stream }) => stream === 'desk'))
        broadcast().to(DESK, 'desk:event', { conversationId: head.id, event: presentDesk(event) });
      return;
    }
    const alone = shared.find((event) => 'withheld' in event && event.withheld)?.by;
    const readers = head.participants.filter((account) => alone === undefined || alone === account);
    const told = head.accepted ? readers : await listening(head, readers);
    // Once it is accepted, all who are told are told the same, but for what is quoted: it is put into words once.
    const same = head.accepted && !shared.some((event) => event.type === 'message' && event.quotes !== undefined);
    const audiences = same ? [told] : told.map((account) => [account]);
    for (const accounts of audiences) {
      const [reader = ''] = accounts;
      const request = requestState(head, reader);
      for (const event of shared) {
        const notice = await toNotice(event, reader);
        broadcast().to({ accounts }, 'conversation:event', { ...notice, ...(request && { request }) });
      }
    }
  };
}
