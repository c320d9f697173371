import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import { type Change, Document } from './document.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import type { DurableWriter } from './durable-writer.ts';

/** What may stand in a file's name. No dots and no slashes: an id can never lead out of its folder. */
const ID = /^[A-Za-z0-9_-]{2,128}$/;

/** How many documents are read at once when all are. */
const READ_AHEAD = 64;

/**
 * A lowdb document per entity, in `<folder>/<first two characters of the id>/<id>.json`: a save costs the same whether there are a
 * thousand of them or a hundred thousand. Holds in memory only what is being read or changed at the moment.
 */
export class DocumentCollection<T> {
  readonly #folder: string;
  readonly #writer: DurableWriter;
  readonly #inUse = new Map<string, { document: Document<T>; users: number }>();

  constructor(folder: string, writer: DurableWriter) {
    this.#folder = folder;
    this.#writer = writer;
  }

  /** The document in its durable state. Throws `DamagedDocument`. */
  async find(id: string): Promise<T | undefined> {
    if (!ID.test(id)) return undefined;
    return this.#use(id, (document) => document.read());
  }

  /** Adds a document. Error: `invalid_payload` where the id is taken or cannot be a file's name. */
  async insert(id: string, data: T): Promise<void> {
    await this.change(id, (current) => {
      if (current !== undefined) throw new AppError('invalid_payload', { message: `${this.#path(id)} exists already` });
      return data;
    });
  }

  /** Changes a document in turn with everybody else. `change` is synchronous and must not touch what it is given. Error: `not_found`. */
  async update(id: string, change: (current: T) => T): Promise<T> {
    const changed = await this.change(id, (current) => {
      if (current === undefined) throw new AppError('not_found', { message: `${this.#path(id)} does not exist` });
      return change(current);
    });
    return changed as T;
  }

  /** Removes a document; no error where there is none. */
  async remove(id: string): Promise<void> {
    await this.change(id, () => undefined);
  }

  /** Adds, changes or removes a document, in turn. The other three in general form. */
  async change(id: string, change: Change<T>): Promise<T | undefined> {
    if (!ID.test(id)) throw new AppError('invalid_payload', { message: `"${id}" cannot name a document` });
    return this.#use(id, (document) => document.change(change));
  }

  /** Every document, in the order of the ids, without holding them all. */
  async *all(): AsyncGenerator<T> {
    for await (const ids of this.#shards()) {
      for (let start = 0; start < ids.length; start += READ_AHEAD) {
        const found = await Promise.all(ids.slice(start, start + READ_AHEAD).map((id) => this.find(id)));
        // One that was removed in between is no longer part of all.
        for (const data of found) if (data !== undefined) yield data;
      }
    }
  }

  /** Every id in order, without reading the documents and without holding more than one folder's ids. */
  async *ids(): AsyncGenerator<string> {
    for await (const ids of this.#shards()) yield* ids;
  }

  async *#shards(): AsyncGenerator<string[]> {
    for (const shard of await this.#writer.files.list(this.#folder)) {
      const names = await this.#writer.files.list(join(this.#folder, shard));
      yield names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    }
  }

  /** All that work on a document at the same time share one object, so that there is one queue and one truth. */
  async #use<Result>(id: string, work: (document: Document<T>) => Promise<Result>): Promise<Result> {
    let entry = this.#inUse.get(id);
    if (!entry) {
      entry = { document: new Document(new DurableJsonFile<T | null>(this.#path(id), this.#writer)), users: 0 };
      this.#inUse.set(id, entry);
    }
    entry.users += 1;
    try {
      return await work(entry.document);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.#inUse.delete(id);
    }
  }

  #path(id: string): string {
    return join(this.#folder, id.slice(0, 2).toLowerCase(), `${id}.json`);
  }
}
