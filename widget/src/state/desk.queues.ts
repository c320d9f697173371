import type { ConversationPage, DeskQueue, ReadQueue } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import type { DeskRow } from './desk.after.ts';

/** How far a queue has been read. */
export interface QueuePages {
  /** Whether it has been read at all. */
  readonly listed: boolean;
  readonly loading: boolean;
  /** Why it could not be read at the last attempt. */
  readonly refusal: Refusal | undefined;
  /** Where it goes on. */
  readonly cursor: string | undefined;
}

interface Pages extends QueuePages {
  count: number;
  /** The last row that was read: what comes behind it is only known in part. */
  last: DeskRow | undefined;
}

/** What the server said of a queue: its first pages in one. */
interface Reading {
  queue: DeskQueue;
  found: DeskRow[];
  cursor: string | undefined;
  revision: number;
}

const UNREAD: Pages = {
  listed: false,
  loading: false,
  refusal: undefined,
  cursor: undefined,
  count: 1,
  last: undefined,
};

/**
 * The rows of the desk, and how far each queue has been read. In which queue a row stands follows from the row: whatever changes it moves it
 * in all of them at once.
 */
export class DeskQueues {
  readonly rows: Map<string, DeskRow> = new Map();
  readonly #pages = new Map<DeskQueue, Pages>();
  readonly #read: (wanted: ReadQueue) => Promise<ConversationPage>;
  readonly #me: () => string;
  /** Rises when everything is forgotten: what was asked before is worth nothing then. */
  #age = 0;

  /**
   * @param read - asks the server for a page
   * @param me - the account of whoever sits at the desk
   */
  constructor(read: (wanted: ReadQueue) => Promise<ConversationPage>, me: () => string) {
    this.#read = read;
    this.#me = me;
  }

  /** How far a queue has been read. */
  pages(queue: DeskQueue): QueuePages {
    return this.#of(queue);
  }

  /** The rows of a queue as far as it was read, in the server's order: who has waited longest first, then whoever waits for nothing. */
  list(queue: DeskQueue): DeskRow[] {
    const pages = this.#of(queue);
    return [...this.rows.values()]
      .filter((row) => this.#standsIn(row, queue) && isCovered(row, pages))
      .sort(compareRows);
  }

  /**
   * Reads queues from their beginning, as far as each was read before, and takes over all of it at once. Never rejects; answers the revision
   * up to which they are complete, unless one could not be read.
   *
   * @param open - the conversation that is looked at: it stays, wherever it stands now
   */
  async reread(queues: readonly DeskQueue[], open: string): Promise<number | undefined> {
    const age = this.#age;
    const before = new Map(this.rows);
    const readings: Reading[] = [];
    for (const queue of queues) {
      this.#set(queue, { loading: true });
      const reading = await this.#readAll(queue, this.#of(queue).count).catch(asRefusal);
      if (age !== this.#age) return undefined;
      if ('found' in reading) readings.push(reading);
      else this.#set(queue, { loading: false, refusal: reading });
    }
    const found = new Map(readings.flatMap((reading) => reading.found.map((row) => [row.id, row])));
    for (const { queue, cursor, found: rows } of readings) {
      this.#set(queue, { listed: true, loading: false, refusal: undefined, cursor, last: rows.at(-1) });
      // What is not there any more stands elsewhere, unless a notice has changed it meanwhile.
      for (const [id, row] of before)
        if (!found.has(id) && id !== open && this.rows.get(id) === row)
          if (this.#standsIn(row, queue) && isCovered(row, this.#of(queue))) this.rows.delete(id);
    }
    this.#take(found.values());
    return readings.length === queues.length ? Math.min(...readings.map(({ revision }) => revision)) : undefined;
  }

  /** Reads one page more of a queue. Never rejects. */
  async next(queue: DeskQueue): Promise<void> {
    const { cursor, loading, count, last } = this.#of(queue);
    if (!cursor || loading) return;
    const age = this.#age;
    this.#set(queue, { loading: true });
    const page = await this.#read({ queue, cursor }).catch(asRefusal);
    if (age !== this.#age) return;
    if (!('conversations' in page)) return this.#set(queue, { loading: false, refusal: page });
    const found = page.conversations as DeskRow[];
    this.#take(found);
    const read = { loading: false, refusal: undefined, count: count + 1 };
    this.#set(queue, { ...read, cursor: page.cursor, last: found.at(-1) ?? last });
  }

  /** Forgets everything: another store speaks, or another person sits here. */
  clear(): void {
    this.#age += 1;
    this.rows.clear();
    this.#pages.clear();
  }

  #of(queue: DeskQueue): Pages {
    return this.#pages.get(queue) ?? UNREAD;
  }

  #set(queue: DeskQueue, changes: Partial<Pages>): void {
    this.#pages.set(queue, { ...this.#of(queue), ...changes });
  }

  async #readAll(queue: DeskQueue, count: number): Promise<Reading> {
    const { conversations, cursor, revision } = await this.#read({ queue });
    const reading: Reading = { queue, found: conversations as DeskRow[], cursor, revision };
    for (let page = 1; page < count && reading.cursor; page += 1) {
      const next = await this.#read({ queue, cursor: reading.cursor });
      reading.found.push(...(next.conversations as DeskRow[]));
      reading.cursor = next.cursor;
    }
    return reading;
  }

  /** A notice may have overtaken the page. */
  #take(found: Iterable<DeskRow>): void {
    for (const row of found) {
      const known = this.rows.get(row.id);
      const newer = known && (known.lastSeq > row.lastSeq || known.desk.lastDeskSeq > row.desk.lastDeskSeq);
      if (!newer) this.rows.set(row.id, row);
    }
  }

  #standsIn({ desk }: DeskRow, queue: DeskQueue): boolean {
    if (queue === 'closed') return desk.closed;
    if (desk.closed) return false;
    if (queue === 'mine') return desk.assignee?.id === this.#me();
    return queue === 'all' || !desk.assignee;
  }
}

/** Whether a row comes before the place up to which its queue was read. */
function isCovered(row: DeskRow, { cursor, last }: Pages): boolean {
  return !cursor || !last || compareRows(row, last) <= 0;
}

/** Who has waited longest first, then whoever waits for nothing, the newest first; of the same time, by identifier. */
function compareRows(one: DeskRow, other: DeskRow): number {
  const [since, otherSince] = [one.desk.waitingSince ?? Infinity, other.desk.waitingSince ?? Infinity];
  if (since !== otherSince) return since < otherSince ? -1 : 1;
  const recency = since === Infinity ? other.updatedAt - one.updatedAt : 0;
  return recency || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);
}
