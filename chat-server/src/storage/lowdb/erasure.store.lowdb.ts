import type { Erasure, ErasureStore } from '../../accounts/erasure/erasure.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** Erasures as lowdb documents, named by their account. Files that nobody ever removes: copied into an older folder they still count. */
export class LowdbErasureStore implements ErasureStore {
  readonly #erasures: DocumentCollection<Erasure>;

  constructor(erasures: DocumentCollection<Erasure>) {
    this.#erasures = erasures;
  }

  async note(erasure: Erasure): Promise<Erasure> {
    const noted = await this.#erasures.change(erasure.account, (known) => {
      const conversations = new Set([...(known?.coachingConversations ?? []), ...erasure.coachingConversations]);
      if (known && conversations.size === known.coachingConversations.length) return known;
      return { ...erasure, at: known?.at ?? erasure.at, coachingConversations: [...conversations] };
    });
    return noted!;
  }

  find(account: string): Promise<Erasure | undefined> {
    return this.#erasures.find(account);
  }

  all(): AsyncIterable<Erasure> {
    return this.#erasures.all();
  }
}
