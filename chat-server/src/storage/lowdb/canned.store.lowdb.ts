import type { CannedReply } from '@repere/protocol';
import { Turns } from '../../core/turns.ts';
import type { CannedStore } from '../../desk/canned/canned.store.ts';
import type { DocumentCollection } from './document-collection.ts';

/** Canned replies as lowdb documents, held in memory too: a few hundred at most. */
export class LowdbCannedStore implements CannedStore {
  readonly #documents: DocumentCollection<CannedReply>;
  readonly #replies = new Map<string, CannedReply>();
  readonly #turns = new Turns();

  private constructor(documents: DocumentCollection<CannedReply>) {
    this.#documents = documents;
  }

  /** Reads all of them. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<CannedReply>): Promise<LowdbCannedStore> {
    const store = new LowdbCannedStore(documents);
    for await (const reply of documents.all()) store.#replies.set(reply.id, reply);
    return store;
  }

  async all(): Promise<CannedReply[]> {
    return [...this.#replies.values()].sort(
      (one, other) => compare(one.language, other.language) || compare(one.shortcut, other.shortcut),
    );
  }

  save(reply: CannedReply, admit: (others: readonly CannedReply[]) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await admit((await this.all()).filter(({ id }) => id !== reply.id));
      await this.#documents.change(reply.id, () => reply);
      this.#replies.set(reply.id, reply);
    });
  }

  remove(id: string, admit: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await admit();
      await this.#documents.remove(id);
      this.#replies.delete(id);
    });
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** One turn for all: what is admitted depends on the others. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#turns.take('all', work);
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
