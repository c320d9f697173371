import type { ConversationPage, EventsPage, Welcome } from '@repere/protocol';
import { Connection, type ConnectionOptions } from './connection.ts';

/** Somebody who has read a conversation up to a number. */
export interface Reader {
  options: ConnectionOptions;
  conversation: string;
  known: number;
}

/** What became of those who were cut off. Times are milliseconds since the epoch. */
export interface CameBack {
  cutAt: number;
  caughtUpAt: number[];
  /** Attempts that failed, while nobody served and after. */
  failures: number;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Follows people from being cut off to having everything again, each by the recipe of `docs/protocol.md`. */
export class Crowd {
  readonly #readers: readonly Reader[];
  readonly #done: Promise<number>[] = [];
  #connections: Connection[] = [];
  #cutAt = Infinity;
  #failures = 0;

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
  }

  /** Takes in a connection that will be cut. */
  add(connection: Connection): void {
    const reader = this.#readers[this.#connections.length];
    if (!reader) throw new Error('more connections than readers');
    this.#connections.push(connection);
    this.#done.push(
      new Promise((resolve, reject) => {
        connection.onClose = () => {
          this.#cutAt = Math.min(this.#cutAt, Date.now());
          this.#return(reader).then(resolve, reject);
        };
      }),
    );
  }

  /** Resolves when everybody was cut off and has everything again. */
  async settled(): Promise<CameBack> {
    const caughtUpAt = await Promise.all(this.#done);
    for (const connection of this.#connections) connection.close();
    this.#connections = [];
    return { cutAt: this.#cutAt, caughtUpAt, failures: this.#failures };
  }

  async #return({ options, conversation, known }: Reader): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
      await new Promise((resolve) => setTimeout(resolve, full / 2 + (full / 2) * Math.random()));
      try {
        const { connection, welcome } = await Connection.open(options);
        this.#connections.push(connection);
        if ((JSON.parse(welcome) as Welcome).revision > 0) await catchUp(connection, conversation, known);
        return Date.now();
      } catch {
        this.#failures += 1;
      }
    }
  }
}

/** The list, and of the conversation that has moved every page behind what was known. */
async function catchUp(connection: Connection, conversation: string, known: number): Promise<void> {
  const { conversations } = await connection.request<ConversationPage>('conversations:list', { of: 'mine' });
  const last = conversations.find(({ id }) => id === conversation)?.lastSeq ?? NaN;
  let seq = known;
  for (let more = true; more;) {
    const page = await connection.request<EventsPage>('events:read', { conversationId: conversation, after: seq });
    for (const event of page.events) {
      if (event.seq !== seq + 1) throw new Error(`event ${event.seq} came after ${seq}`);
      seq = event.seq;
    }
    more = page.more;
  }
  if (seq !== last) throw new Error(`caught up to ${seq} of ${last}`);
}
