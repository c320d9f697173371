import type { Role } from '@repere/protocol';
import type { ConversationStore, Head, StoredEvent, Stream } from '../conversations/index.ts';
import type { DataLine, EventOfLine, LineOf } from './data-line.ts';

const PAGE = 200;

/** How much of a conversation an export takes along. */
export type Extent = Pick<Head, 'id' | 'lastSeq' | 'lastDeskSeq'>;

/** What was appended together to one stream. */
interface Group {
  first: StoredEvent;
  events: EventOfLine[];
}

/** A conversation's events up to a number, one line for all that was appended together, how far each of its readers has read, and what others may know of that. */
export async function* linesOf(
  store: ConversationStore,
  extent: Extent,
  accounts: ReadonlyMap<string, { staff: boolean }>,
): AsyncGenerator<DataLine> {
  const head = await store.head(extent.id);
  if (!head) return;
  yield* eventLines(store, extent, head);
  const staff = [...accounts].flatMap(([id, person]) => (person.staff && head.kind === 'coaching' ? id : []));
  for (const account of new Set([...head.participants, ...staff])) {
    if (!accounts.has(account)) continue;
    const seq = Math.min(await store.readPosition(extent.id, account), extent.lastSeq);
    if (seq > 0) yield { type: 'read', conversation: extent.id, account, seq };
  }
  for (const { account, delivered, read } of await store.marks(extent.id)) {
    const [most, seen] = [Math.min(delivered, extent.lastSeq), Math.min(read, extent.lastSeq)];
    if (accounts.has(account)) yield { type: 'mark', conversation: extent.id, account, delivered: most, read: seen };
  }
}

/**
 * Both streams in an order in which they can have been appended. What one append added to both stands in one line: all of it or nothing.
 * What the desk did alone comes when its time has come; that moves no number, whatever the clock was.
 */
async function* eventLines(store: ConversationStore, extent: Extent, head: Head): AsyncGenerator<LineOf<'events'>> {
  const both = await appendedToBoth(store, extent);
  const desk = groups(store, extent, 'desk');
  let waiting = await next(desk);
  for await (const shared of groups(store, extent, 'shared')) {
    const key = keyOf(shared.first);
    const isTurn = (group: Group) =>
      both.has(key) ? keyOf(group.first) !== key : !both.has(keyOf(group.first)) && group.first.at < shared.first.at;
    for (; waiting && isTurn(waiting); waiting = await next(desk)) yield toLine(head, waiting);
    if (waiting && both.has(key)) {
      yield toLine(head, shared, waiting);
      waiting = await next(desk);
    } else yield toLine(head, shared);
  }
  for (; waiting; waiting = await next(desk)) yield toLine(head, waiting);
}

/** The keys of the appends that added to both streams. */
async function appendedToBoth(store: ConversationStore, extent: Extent): Promise<ReadonlySet<string>> {
  if (extent.lastDeskSeq === 0) return new Set();
  const keys = { shared: new Set<string>(), desk: new Set<string>() };
  for (const stream of ['shared', 'desk'] as const)
    for await (const event of eventsOf(store, extent, stream)) keys[stream].add(keyOf(event));
  return new Set([...keys.desk].filter((key) => keys.shared.has(key)));
}

async function* groups(store: ConversationStore, extent: Extent, stream: Stream): AsyncGenerator<Group> {
  let group: Group | undefined;
  for await (const event of eventsOf(store, extent, stream)) {
    if (group && keyOf(group.first) === keyOf(event)) group.events.push(toEvent(event));
    else {
      if (group) yield group;
      group = { first: event, events: [toEvent(event)] };
    }
  }
  if (group) yield group;
}

async function* eventsOf(store: ConversationStore, extent: Extent, stream: Stream): AsyncGenerator<StoredEvent> {
  const last = stream === 'shared' ? extent.lastSeq : extent.lastDeskSeq;
  for (let after = 0; after < last;) {
    const page = await store.eventsAfter(extent.id, after, Math.min(PAGE, last - after), stream);
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)?.seq ?? after;
  }
}

async function next(of: AsyncGenerator<Group>): Promise<Group | undefined> {
  const { value } = (await of.next()) as IteratorResult<Group, undefined>;
  return value;
}

function keyOf({ by, clientId }: StoredEvent): string {
  return `${by} ${clientId}`;
}

/** One group, or those of both streams that were appended together, the shared one first. */
function toLine(head: Head, ...together: [Group, Group?]): LineOf<'events'> {
  const { by, clientId, at, type } = together[0].first;
  const numberIn = (stream: Stream) => together.find((group) => group?.first.stream === stream)?.first.seq;
  const [seq, deskSeq] = [numberIn('shared'), numberIn('desk')];
  return {
    type: 'events',
    conversation: head.id,
    ...(seq !== undefined && { seq }),
    ...(deskSeq !== undefined && { deskSeq }),
    by,
    ...(type === 'created' && head.kind === 'direct' && { role: creatorsRole(head) }),
    clientId,
    at,
    events: together.flatMap((group) => group?.events ?? []),
  };
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
    case 'closed':
    case 'reopened':
      return { type: event.type };
    case 'message': {
      const { quotes, withheld } = event;
      const { text = null, origin, article } = event.content ?? {};
      return {
        type: 'message',
        text,
        ...(origin && { origin }),
        ...(article && { article }),
        ...(quotes !== undefined && { quotes }),
        ...(withheld && { withheld }),
      };
    }
    case 'edited': {
      const { target, withheld } = event;
      const { text = null, origin, article } = event.content ?? {};
      return {
        type: 'edited',
        target,
        text,
        ...(origin && { origin }),
        ...(article && { article }),
        ...(withheld && { withheld }),
      };
    }
    case 'deleted': {
      const { target, withheld } = event;
      return { type: 'deleted', target, ...(withheld && { withheld }) };
    }
    case 'assigned':
      return { type: 'assigned', account: event.account };
    case 'rated':
      return { type: 'rated', score: event.score, words: event.content?.text ?? null };
    case 'note':
      return { type: 'note', text: event.content?.text ?? null };
    case 'labelled':
      return { type: 'labelled', label: event.label, on: event.on };
    case 'handed':
      return { type: 'handed', account: event.account, words: event.content?.text ?? null };
    case 'flagged':
      return { type: 'flagged', urgency: event.urgency, target: event.target };
    case 'unknown':
      throw new Error(
        `${event.stream} event ${event.seq} by ${event.by} is of a type that this release does not know: export with a newer one`,
      );
  }
}
