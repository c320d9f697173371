import type { ChatStore } from './chat.store.ts';
import type { DeskStore } from './desk.store.ts';

/** Learns who coaches are of whom nothing but the account was told: each is asked about once. */
export class DeskNames {
  readonly #store: Pick<ChatStore, 'access'>;
  readonly #desk: Pick<DeskStore, 'person' | 'meet'>;
  readonly #asked = new Set<string>();

  constructor(store: Pick<ChatStore, 'access'>, desk: Pick<DeskStore, 'person' | 'meet'>) {
    this.#store = store;
    this.#desk = desk;
  }

  /** Asks about those who are not known. Who lets nobody find them stays without a name. */
  learn(accounts: Iterable<string>): void {
    for (const account of accounts) {
      if (this.#asked.has(account) || this.#desk.person(account)) continue;
      this.#asked.add(account);
      this.#store.access.request('person:read', { account }).then(
        ({ id, handle, name, role }) => this.#desk.meet([{ id, handle, name, role }]),
        // The next one who writes asks again, unless the server knows of nobody.
        ({ code }) => code !== 'not_found' && this.#asked.delete(account),
      );
    }
  }
}
