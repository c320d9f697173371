import type { ConversationEvent, ConversationSummary, DeskEvent, DeskState, Notices } from '@repere/protocol';
import { advance } from './summaries.ts';

/** A conversation as it stands in a queue. */
export interface DeskRow extends ConversationSummary {
  desk: DeskState;
}

/** What the desk knows of a conversation of which it has heard nothing yet. */
const NOTHING: DeskState = { closed: false, labels: [], urgencies: [], lastDeskSeq: 0 };

/** What moves a conversation between the queues. */
const MOVES: ReadonlySet<ConversationEvent['type']> = new Set(['assigned', 'closed', 'reopened', 'rated']);

/** A row after an event of the shared stream; `undefined` where it does not follow on what is known, and has to be asked for. */
export function afterShared(
  row: DeskRow | undefined,
  notice: Notices['conversation:event'],
  account: string,
): DeskRow | undefined {
  const { conversationId, event, people, kind } = notice;
  if (!row && event.type === 'created' && event.seq === 1) return begin(conversationId, kind, notice);
  // What a closing means to its member is the server’s to say; what it means here follows below.
  const { seq, at, by } = event;
  const plain = MOVES.has(event.type) ? { ...notice, event: { type: 'unknown' as const, seq, at, by } } : notice;
  const next = advance(row, plain, { of: 'desk', account });
  if (!row || !next || next === row) return row && next ? row : undefined;
  const desk = { ...row.desk };
  const author = [...people, ...row.people].find(({ id }) => id === event.by);
  if (event.type === 'message') {
    if (author?.role !== 'member') delete desk.waitingSince;
    else desk.waitingSince ??= event.at;
  } else if (event.type === 'assigned') {
    const assignee = people.find(({ id }) => id === event.account);
    if (assignee) desk.assignee = assignee;
    else delete desk.assignee;
  } else if (event.type === 'reopened') desk.closed = false;
  else if (event.type === 'closed') {
    desk.closed = true;
    desk.urgencies = [];
    delete desk.waitingSince;
  }
  const { origin } = row;
  // A conversation is said to come from where its first message came from.
  const from = event.type === 'message' && !row.lastMessage ? event.origin : origin;
  return { ...next, ...(from && { origin: from }), desk };
}

/** A row after an event of its desk stream; `undefined` where some before it are missing. */
export function afterDesk(row: DeskRow, event: DeskEvent): DeskRow | undefined {
  const { desk } = row;
  if (event.seq <= desk.lastDeskSeq) return row;
  if (event.seq > desk.lastDeskSeq + 1) return undefined;
  const next: DeskState = { ...desk, lastDeskSeq: event.seq };
  if (event.type === 'labelled' && event.label !== null) {
    const others = desk.labels.filter((label) => label !== event.label);
    next.labels = event.on ? [...others, event.label] : others;
  }
  if (event.type === 'flagged') next.urgencies = [...new Set([...desk.urgencies, event.urgency])];
  return { ...row, desk: next };
}

function begin(
  id: string,
  kind: ConversationSummary['kind'],
  { event, people }: Notices['conversation:event'],
): DeskRow {
  return { id, kind, people, lastSeq: 1, readSeq: 0, marks: [], unread: 0, updatedAt: event.at, desk: NOTHING };
}
