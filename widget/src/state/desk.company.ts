import type { Person } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import type { DeskRow } from './desk.after.ts';
import { liveOf } from './live.ts';

/** Another coach who is at work on a conversation right now. */
export interface Colleague {
  /** `undefined`: a coach of whom nothing else is known here. */
  person: Person | undefined;
  /** What they write: a message, or a note. */
  writes: 'message' | 'note';
}

/** What is known of a conversation and of people. */
interface Known {
  row: (conversation: string) => DeskRow | undefined;
  member: (conversation: string) => Person | undefined;
  person: (account: string) => Person | undefined;
}

/** The other coaches who write in a conversation right now. */
export function writersIn(conversation: string, desk: Known, store: ChatStore): Colleague[] {
  const apart = new Set([store.me?.id, desk.member(conversation)?.id]);
  const writing = (note: boolean): Colleague[] =>
    liveOf(store)
      .writersIn(conversation, note)
      .filter((account) => !apart.has(account))
      .map((account) => ({ person: desk.person(account), writes: note ? 'note' : 'message' }));
  return [...writing(false), ...writing(true)];
}

/** The other coaches who have read what is newest in a conversation while it waits for an answer. */
export function readersOf(conversation: string, desk: Known, store: ChatStore): (Person | undefined)[] {
  const row = desk.row(conversation);
  const seq = row?.lastMessage?.seq;
  if (!row || !seq || row.desk.waitingSince === undefined) return [];
  const apart = new Set([store.me?.id, desk.member(conversation)?.id]);
  return row.marks
    .filter(({ account, read }) => read >= seq && !apart.has(account))
    .map(({ account }) => desk.person(account));
}
