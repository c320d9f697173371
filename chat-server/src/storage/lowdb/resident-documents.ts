import type { Claims } from './claims.ts';
import type { DocumentCollection } from './document-collection.ts';

export interface ResidentOptions<T> {
  documents: DocumentCollection<T>;
  /** Shared by all collections whose keys must not collide. */
  claims: Claims;
  /** The keys that a value holds and nobody else may. */
  keysOf(value: T): string[];
  /** Throws to refuse a value whose key is taken. */
  refuse(key: string): never;
  /** Told of each change once it is durable. */
  changed?(before: T | undefined, after: T | undefined): void;
}

/** A collection that is also held in memory, whole, for what has to be found by more than its id; with unique keys. */
export class ResidentDocuments<T extends { id: string }> {
  readonly #options: ResidentOptions<T>;
  readonly #values = new Map<string, T>();

  constructor(options: ResidentOptions<T>) {
    this.#options = options;
  }

  /** Reads everything. Throws `DamagedDocument`, and where two documents hold one key. */
  async load(): Promise<void> {
    const { documents, claims, keysOf } = this.#options;
    for await (const value of documents.all()) {
      const taken = claims.take(keysOf(value), value.id);
      if (taken !== undefined)
        throw new Error(`${value.id} and ${claims.holderOf(taken)} both hold ${taken}: only one of them can`);
      this.#values.set(value.id, Object.freeze(value));
    }
  }

  get(id: string): T | undefined {
    return this.#values.get(id);
  }

  values(): Iterable<T> {
    return this.#values.values();
  }

  get size(): number {
    return this.#values.size;
  }

  /** Adds a value. Errors: those of `refuse`, `not_stored`. */
  async insert(value: T): Promise<void> {
    const { documents, claims, keysOf } = this.#options;
    const kept = Object.freeze(structuredClone(value));
    this.#claim(kept);
    try {
      await documents.insert(kept.id, kept);
    } catch (error) {
      claims.free(keysOf(kept), kept.id);
      throw error;
    }
    this.#show(kept.id, kept);
  }

  /** Changes a value in turn. Errors: those of `change` and of `refuse`, `not_found`, `not_stored`. */
  async update(id: string, change: (value: T) => T): Promise<T> {
    const { documents, claims, keysOf } = this.#options;
    let before: T | undefined;
    let after: T | undefined;
    try {
      await documents.update(id, (current) => {
        const next = Object.freeze(change(current));
        this.#claim(next);
        before = current;
        after = next;
        return next;
      });
    } catch (error) {
      if (after) claims.free(keysOf(after), id);
      throw error;
    }
    claims.free(keysOf(before!), id);
    this.#show(id, after);
    return after!;
  }

  /** Removes a value and frees its keys; no error where there is none. */
  async remove(id: string): Promise<void> {
    const { documents, claims, keysOf } = this.#options;
    let before: T | undefined;
    await documents.change(id, (current) => {
      before = current;
      return undefined;
    });
    if (before) claims.free(keysOf(before), id);
    this.#show(id, undefined);
  }

  #claim(value: T): void {
    const taken = this.#options.claims.take(this.#options.keysOf(value), value.id);
    if (taken !== undefined) this.#options.refuse(taken);
  }

  #show(id: string, after: T | undefined): void {
    const before = this.#values.get(id);
    if (after) this.#values.set(id, after);
    else this.#values.delete(id);
    this.#options.changed?.(before, after);
  }
}
