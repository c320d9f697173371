import type { DeskNumbers } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import type { DeskStore } from './desk.store.ts';
import { Observable } from './observable.ts';

/** How the desk stands at one moment. */
export interface Standing {
  numbers: DeskNumbers;
  /** For how long members have waited, as far as the queue is known here, longest first: milliseconds. */
  waits: readonly number[];
  /** How long a wait may take before coaches are told of it, in milliseconds. */
  patience: number | undefined;
  /** When this was read, in milliseconds since the epoch. */
  at: number;
}

/** Milliseconds between two readings at least, whatever changes meanwhile: the server counts them. */
const PAUSE = 10_000;

/** Today's numbers of the desk, as of when they were last read. */
export class Numbers extends Observable {
  readonly #store: Pick<ChatStore, 'access' | 'link'>;
  readonly #desk: Pick<DeskStore, 'rows' | 'follow'>;
  #reading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Who waited, when they were last read. */
  #waited = '';

  standing: Standing | undefined;
  /** Why the last reading came to nothing; what was known before stays. */
  failure: Refusal | undefined;

  constructor(store: Pick<ChatStore, 'access' | 'link'>, desk: Pick<DeskStore, 'rows' | 'follow'>) {
    super();
    this.#store = store;
    this.#desk = desk;
  }

  /** Reads them now, and again whenever somebody begins or ceases to wait; the returned function ends that. */
  start(): () => void {
    void this.read();
    const stop = this.#desk.follow(() => {
      if (this.#waiting.map(({ id }) => id).join() === this.#waited) return;
      this.#timer ??= setTimeout(() => void this.read(), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Reads them anew; at most one reading at a time. */
  async read(): Promise<void> {
    if (this.#reading || this.#store.link !== 'current') return;
    this.#reading = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { request } = this.#store.access;
    try {
      const [numbers, hours] = await Promise.all([request('desk:numbers', {}), request('hours:read', {})]);
      const at = Date.now();
      const waiting = this.#waiting;
      this.#waited = waiting.map(({ id }) => id).join();
      const waits = waiting.map(({ since }) => Math.max(0, at - since)).sort((one, other) => other - one);
      this.standing = { numbers, waits, patience: hours.patience?.alertAfter, at };
      this.failure = undefined;
    } catch (cause) {
      this.failure = asRefusal(cause);
    }
    this.#reading = false;
    this.changed();
  }

  get #waiting(): { id: string; since: number }[] {
    return this.#desk
      .rows('all')
      .flatMap(({ id, desk }) => (desk.waitingSince === undefined ? [] : { id, since: desk.waitingSince }));
  }
}

const held = new WeakMap<DeskStore, Numbers>();

/** The ones of a desk. */
export function numbersOf(store: ChatStore, desk: DeskStore): Numbers {
  const numbers = held.get(desk) ?? new Numbers(store, desk);
  held.set(desk, numbers);
  return numbers;
}
