import type { Adapter } from 'lowdb';
import type { DurableWriter } from './durable-writer.ts';
import { unwrap, wrap } from './envelope.ts';
import { groupCommit } from './group-commit.ts';

/**
 * One JSON document on the disk, as a lowdb adapter. What lowdb's own file adapter lacks: fsync, a checksum, a refusal to take a
 * damaged file for a missing one, and writers who are each answered by the write that held their data.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #writer: DurableWriter;
  readonly #write: (text: string) => Promise<void>;

  constructor(path: string, writer: DurableWriter) {
    this.#path = path;
    this.#writer = writer;
    this.#write = groupCommit((texts) => writer.replace(path, texts.at(-1)!));
  }

  /** The document's data, or `null` where there is no such file. Throws `DamagedDocument`. */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await this.#writer.files.read(this.#path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return unwrap<T>(bytes.toString('utf8'), this.#path);
  }

  /** Writes `data` as it is at this moment. Resolves when it is durable. Error: `not_stored`. */
  write(data: T): Promise<void> {
    return this.#write(wrap(data));
  }

  remove(): Promise<void> {
    return this.#writer.remove(this.#path);
  }
}
