import type { HoursAnswer, SaveHours } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import { Observable } from './observable.ts';

/** When coaches answer, as the server holds it. */
export class Hours extends Observable {
  readonly #store: Pick<ChatStore, 'access'>;

  /** Nothing before it was read. */
  answer: HoursAnswer | undefined;

  constructor(store: Pick<ChatStore, 'access'>) {
    super();
    this.#store = store;
  }

  /** Reads them anew: they may have been changed, and it may have become time. Rejects with a `Refusal`. */
  async read(): Promise<void> {
    this.answer = await this.#store.access.request('hours:read', {});
    this.changed();
  }

  /** Decides them, for everybody. Rejects with a `Refusal`. */
  async save(wanted: SaveHours): Promise<void> {
    this.answer = await this.#store.access.request('hours:save', wanted);
    this.changed();
  }
}

const held = new WeakMap<object, Hours>();

/** The ones of a store. */
export function hoursOf(store: Pick<ChatStore, 'access'>): Hours {
  const hours = held.get(store) ?? new Hours(store);
  held.set(store, hours);
  return hours;
}
