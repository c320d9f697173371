import type { Role } from '@repere/protocol';
import type { ConversationStore, Head, StoredEvent } from '../conversations/index.ts';
import type { DataLine, EventOfLine, LineOf } from './data-line.ts';

const PAGE = 200;

/** A conversation's shared events up to a number, one line for all that was appended together, and how far each of its readers has read. */
export async function* linesOf(
  store: ConversationStore,
  { id: conversation, lastSeq }: Pick<Head, 'id' | 'lastSeq'>,
  accounts: ReadonlyMap<string, { staff: boolean }>,
): AsyncGenerator<DataLine> {
  const head = await store.head(conversation);
  if (!head) return;
  let line: LineOf<'events'> | undefined;
  for (let after = 0; after < head.lastSeq;) {
    const page = await store.eventsAfter(conversation, after, Math.min(PAGE, lastSeq - after));
    if (page.length === 0) break;
    for (const event of page) {
      if (line && line.by === event.by && line.clientId === event.clientId) line.events.push(toEvent(event));
      else {
        if (line) yield line;
        line = begin(head, event);
      }
    }
    after = page.at(-1)?.seq ?? after;
  }
  if (line) yield line;
  const staff = [...accounts].flatMap(([id, person]) => (person.staff && head.kind === 'coaching' ? id : []));
  for (const account of new Set([...head.participants, ...staff])) {
    if (!accounts.has(account)) continue;
    const seq = Math.min(await store.readPosition(conversation, account), lastSeq);
    if (seq > 0) yield { type: 'read', conversation, account, seq };
  }
}

function begin(head: Head, event: StoredEvent): LineOf<'events'> {
  const { seq, by, clientId, at } = event;
  const role = event.type === 'created' && head.kind === 'direct' ? { role: creatorsRole(head) } : {};
  return { type: 'events', conversation: head.id, seq, by, ...role, clientId, at, events: [toEvent(event)] };
}

/** Staff need no acceptance: who began a conversation that was accepted before its first message was one of them. */
function creatorsRole({ accepted, requestMessages }: Head): Role {
  return accepted && requestMessages === 0 ? 'coach' : 'member';
}

function toEvent(event: StoredEvent): EventOfLine {
  switch (event.type) {
    case 'created':
      return { type: 'created', kind: event.kind };
    case 'joined':
      return { type: 'joined', account: event.account };
    case 'accepted':
      return { type: 'accepted' };
    case 'message': {
      const { text = null, origin } = event.content ?? {};
      return { type: 'message', text, ...(origin && { origin }), ...(event.withheld && { withheld: true }) };
    }
    default:
      throw new Error(
        `event ${event.seq} by ${event.by} is of a type that this release does not know: export with a newer one`,
      );
  }
}
