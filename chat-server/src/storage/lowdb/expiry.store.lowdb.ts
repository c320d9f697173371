import type { Expiry, ExpiryStore } from '../../data/expiry.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** Expiries as lowdb documents, named by their conversation. Files that nobody ever removes: copied into an older folder they still count. */
export class LowdbExpiryStore implements ExpiryStore {
  readonly #expiries: DocumentCollection<Expiry>;

  constructor(expiries: DocumentCollection<Expiry>) {
    this.#expiries = expiries;
  }

  async note(conversation: string, key: string, at: number): Promise<void> {
    await this.#expiries.change(conversation, (known) => ({
      conversation,
      keys: [...new Set([...(known?.keys ?? []), key])],
      at,
    }));
  }

  all(): AsyncIterable<Expiry> {
    return this.#expiries.all();
  }
}
