import { LIMITS } from '@repere/protocol';
import type { DeskQueue } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import type { DeskQueues } from './desk.queues.ts';

/** Milliseconds between two readings of the queues, where notices show that something is missing: the server counts them. */
const PAUSE = 2_500;

/** For whom queues are read. */
interface Reader {
  /** The conversation that is open: it stays, whatever is read. */
  current: () => string;
  /** Reads every queue that is shown or counted. */
  refresh: () => Promise<void>;
  /** Hears of each beginning and end. */
  changed: () => void;
}

/** Reads the queues of the desk: when somebody asks, when revisions differ, and when notices show that something is missing. */
export class DeskReading {
  readonly #store: Pick<ChatStore, 'access' | 'link'>;
  readonly #queues: DeskQueues;
  readonly #reader: Reader;
  #revision: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When they were last read because something was missing. */
  #read = 0;

  constructor(store: Pick<ChatStore, 'access' | 'link'>, queues: DeskQueues, reader: Reader) {
    this.#store = store;
    this.#queues = queues;
    this.#reader = reader;
  }

  /** Compares revisions now and then, and when the page is looked at; the returned function ends it. */
  start(): () => void {
    const look = (): void => void this.check();
    const timer = setInterval(look, LIMITS.headsInterval);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** Compares revisions with the server's, and reads the queues where they differ. */
  async check(): Promise<void> {
    if (this.#store.link !== 'current' || document.visibilityState !== 'visible') return;
    const heads = await this.#store.access.request('heads:check', {}).catch(() => undefined);
    if (heads && heads.revision !== this.#revision) await this.#reader.refresh();
  }

  /** Reads queues anew; several of them tell up to which revision they are complete. */
  async read(queues: readonly DeskQueue[]): Promise<void> {
    const reading = this.#queues.reread(queues, this.#reader.current());
    this.#reader.changed();
    const revision = await reading;
    if (revision !== undefined && queues.length > 1) this.#revision = revision;
    this.#reader.changed();
  }

  /** Something is missing: the queues are read anew, at once, and then once for all that is missed in a while. */
  soon(): void {
    const pause = Math.max(0, this.#read + PAUSE - Date.now());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#read = Date.now();
      void this.#reader.refresh();
    }, pause);
  }

  /** Another store, or another person: no revision is known. */
  forget(): void {
    this.#revision = undefined;
  }
}
