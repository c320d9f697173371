import type { TemplateResult } from 'lit';
import type { ConversationEvent, MessageEvent, QuotedMessage } from '@repere/protocol';
import type { OutboxEntry } from '../../connection/outbox.entry.ts';
import { dayNumber } from '../../strings/dates.ts';

/** Messages of one sender further apart than this begin a new group, in milliseconds. */
const GROUP_GAP = 10 * 60_000;

/** How many sequence numbers a block spans. */
const BLOCK = 32;

/** Something else that stands between the messages, at its time: whoever hands it in draws it. */
export interface Aside {
  /** Its own among the asides of the conversation. */
  key: string;
  /** Milliseconds since the epoch. */
  at: number;
  row: TemplateResult;
}

/** What a row of a message quotes, as it is known here. */
interface Quoting {
  quoted?: QuotedMessage | undefined;
}

/** One row of a conversation as it is drawn. */
export type Row =
  | { key: string; type: 'aside'; row: TemplateResult }
  | { key: string; type: 'day'; at: number }
  | { key: string; type: 'unread' }
  | { key: string; type: 'joined'; account: string }
  | { key: string; type: 'accepted'; seq: number; by: string }
  | ({ key: string; type: 'message'; event: MessageEvent; first: boolean } & Quoting)
  | ({ key: string; type: 'entry'; entry: OutboxEntry; first: boolean } & Quoting);

/** Rows that stand together, and are drawn again together. */
export interface Block {
  key: number;
  rows: Row[];
}

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
  /** The quoted message of a sequence. */
  quoted?: (seq: number) => QuotedMessage | undefined;
}

type MessageRow = Extract<Row, { type: 'message' }>;

/** Rows of before, by their message: one that shows the same is the same, so that it is not drawn again. */
const held = new WeakMap<MessageEvent, MessageRow>();

function rowOf(event: MessageEvent, first: boolean, quoted: QuotedMessage | undefined): MessageRow {
  const before = held.get(event);
  if (before?.first === first && before.quoted === quoted) return before;
  // Keyed by the client id, so that a message keeps its place on the screen when it is confirmed.
  const row: MessageRow = { key: `${event.by}-${event.clientId}`, type: 'message', event, first, quoted };
  held.set(event, row);
  return row;
}

/** Lays a conversation out: days, the line before what is new, messages grouped by sender, and last what still waits. */
export function layOut({ events, entries, me, dividerAfter, asides = [], quoted }: RowSource): Row[] {
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
    rows.push(rowOf(event, first, event.quotes ? quoted?.(event.quotes) : undefined));
  }
  placeAsides(Infinity);
  for (const entry of entries) {
    const first = enter(me, Math.max(entry.writtenAt, lastAt));
    const { payload } = entry;
    const quotes = 'quotes' in payload && payload.quotes;
    const key = `${me}-${payload.clientId}`;
    rows.push({ key, type: 'entry', entry, first, quoted: quotes ? quoted?.(quotes.seq) : undefined });
  }
  return rows;
}

/** Rows in blocks that stay the same while others come in before and after them. */
export function inBlocks(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let waiting: Row[] = [];
  let last = 0;
  const put = (seq: number): void => {
    last = seq;
    const key = Math.floor(seq / BLOCK);
    const block = blocks.at(-1);
    if (block?.key === key) block.rows.push(...waiting);
    else blocks.push({ key, rows: waiting });
    waiting = [];
  };
  for (const row of rows) {
    waiting.push(row);
    if (row.type === 'message') put(row.event.seq);
  }
  // Where what waits will stand once it is confirmed.
  if (waiting.length) put(last + 1);
  return blocks;
}
