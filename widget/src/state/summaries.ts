import type { ConversationSummary, Notices, Person } from '@repere/protocol';
import { afterChange, isChange } from '../connection/message-change.ts';
import type { Timeline } from '../connection/timeline.ts';

/** Whose eyes count as unread: a participant's own, or the whole desk's. */
export interface Reader {
  of: 'mine' | 'desk';
  account: string;
}

/** The unread count after one more event. */
function unreadAfter(
  summary: ConversationSummary,
  { event, people }: Notices['conversation:event'],
  reader: Reader,
): number {
  if (event.type !== 'message') return summary.unread;
  if (reader.of === 'mine') return event.by === reader.account ? summary.unread : summary.unread + 1;
  const author = [...people, ...summary.people].find(({ id }) => id === event.by);
  return author?.role === 'member' ? summary.unread + 1 : 0;
}

/**
 * The list's view of a conversation after a notice; `undefined` when the notice does not follow on what is known, and the list
 * must be asked for again.
 */
export function advance(
  summary: ConversationSummary | undefined,
  notice: Notices['conversation:event'],
  reader: Reader,
): ConversationSummary | undefined {
  const { event, people } = notice;
  if (!summary) return undefined;
  if (event.seq <= summary.lastSeq) return summary;
  if (event.seq > summary.lastSeq + 1) return undefined;
  // What follows for whoever reads it is the server’s to say.
  if (/^(closed|reopened|rated)$/.test(event.type)) return undefined;
  const known = new Map(summary.people.map((person) => [person.id, person]));
  for (const person of people) known.set(person.id, person);
  const next: ConversationSummary = {
    ...summary,
    people: [...known.values()],
    lastSeq: event.seq,
    updatedAt: event.at,
    unread: unreadAfter(summary, notice, reader),
  };
  if (event.type === 'message') next.lastMessage = event;
  else if (isChange(event) && next.lastMessage) next.lastMessage = afterChange(next.lastMessage, event);
  if (event.type === 'accepted') delete next.request;
  return next;
}

/**
 * The list's view of a conversation after its reader's position moved to `seq`; positions only move forward. `held` is the part
 * of the conversation that is loaded, from which what stays unread is counted where it reaches far enough.
 */
export function moveRead(
  summary: ConversationSummary,
  seq: number,
  held: Timeline | undefined,
  reader: Reader,
): ConversationSummary {
  if (seq <= summary.readSeq) return summary;
  // At the desk it is an answer that settles a question, not its being read.
  const unread = reader.of === 'desk' ? summary.unread : leftAfter(summary, seq, held, reader);
  return { ...summary, readSeq: seq, unread };
}

function leftAfter(summary: ConversationSummary, seq: number, held: Timeline | undefined, { account }: Reader): number {
  if (seq >= summary.lastSeq) return 0;
  if (!held || held.last < summary.lastSeq || held.first > seq + 1) return summary.unread;
  return held.events.filter((event) => event.seq > seq && event.type === 'message' && event.by !== account).length;
}

/** The other person of a direct conversation. */
export function otherOf({ kind, people }: ConversationSummary, me: string): Person | undefined {
  return kind === 'direct' ? people.find(({ id }) => id !== me) : undefined;
}

/** Newest first; equal times fall back to the identifier, so that the order does not jump. */
export function newestFirst(summaries: Iterable<ConversationSummary>): ConversationSummary[] {
  return [...summaries].sort((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id));
}
