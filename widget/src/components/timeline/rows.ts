import type { TemplateResult } from 'lit';
import type { ConversationEvent } from '@repere/protocol';
import type { OutboxEntry } from '../../connection/outbox.entry.ts';
import { dayNumber } from '../../strings/dates.ts';

/** Messages of one sender further apart than this begin a new group, in milliseconds. */
const GROUP_GAP = 10 * 60_000;

/** Something else that stands between the messages, at its time: whoever hands it in draws it. */
export interface Aside {
  /** Its own among the asides of the conversation. */
  key: string;
  /** Milliseconds since the epoch. */
  at: number;
  row: TemplateResult;
}

/** One row of a conversation as it is drawn. */
export type Row =
  | { key: string; type: 'aside'; row: TemplateResult }
  | { key: string; type: 'day'; at: number }
  | { key: string; type: 'unread' }
  | { key: string; type: 'joined'; account: string }
  | { key: string; type: 'accepted'; seq: number; by: string }
  | { key: string; type: 'message'; event: Extract<ConversationEvent, { type: 'message' }>; first: boolean }
  | { key: string; type: 'entry'; entry: OutboxEntry; first: boolean };

/** What the rows are made of. */
export interface RowSource {
  events: readonly ConversationEvent[];
  /** Unconfirmed messages that no event shows yet. */
  entries: readonly OutboxEntry[];
  /** The reader's account. */
  me: string;
  /** Where the “new” line stands: before the first message of somebody else after this sequence. */
  dividerAfter: number;
  /** By time, the oldest first. */
  asides?: readonly Aside[];
}

/** Lays a conversation out: days, the line before what is new, messages grouped by sender, and last what still waits. */
export function layOut({ events, entries, me, dividerAfter, asides = [] }: RowSource): Row[] {
  const rows: Row[] = [];
  let day: number | undefined;
  let sender: string | undefined;
  let lastAt = 0;
  let divided = dividerAfter <= 0;

  const enter = (by: string, at: number): boolean => {
    const thisDay = dayNumber(at);
    if (thisDay !== day) {
      rows.push({ key: `day-${thisDay}`, type: 'day', at });
      day = thisDay;
      sender = undefined;
    }
    const first = by !== sender || at - lastAt > GROUP_GAP;
    sender = by;
    lastAt = at;
    return first;
  };

  let next = 0;
  const placeAsides = (before: number): void => {
    for (let aside = asides[next]; aside && aside.at < before; aside = asides[(next += 1)]) {
      enter('', aside.at);
      rows.push({ key: `aside-${aside.key}`, type: 'aside', row: aside.row });
    }
  };

  for (const event of events) {
    placeAsides(event.at);
    // Who was there from the first word on did not join anything.
    if (event.type === 'joined' && lastAt > 0) {
      rows.push({ key: `seq-${event.seq}`, type: 'joined', account: event.account });
      sender = undefined;
    }
    // A coach’s own message needs no acceptance: that one comes before the first word.
    if (event.type === 'accepted' && lastAt > 0) {
      rows.push({ key: `seq-${event.seq}`, type: 'accepted', seq: event.seq, by: event.by });
      sender = undefined;
    }
    if (event.type !== 'message') continue;
    let first = enter(event.by, event.at);
    if (!divided && event.seq > dividerAfter && event.by !== me) {
      rows.push({ key: 'unread', type: 'unread' });
      divided = true;
      first = true;
    }
    // Keyed by the client id, so that a message keeps its place on the screen when it is confirmed.
    rows.push({ key: `${event.by}-${event.clientId}`, type: 'message', event, first });
  }
  placeAsides(Infinity);
  for (const entry of entries) {
    const first = enter(me, Math.max(entry.writtenAt, lastAt));
    rows.push({ key: `${me}-${entry.payload.clientId}`, type: 'entry', entry, first });
  }
  return rows;
}
