import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareRotated, listRotated } from '@repere/logs';

/** Longer than any line that is written here, in bytes: what has no end by then is given out as it is. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Reads the files of a log in the order in which they were written, line by line, and goes on where it stopped. The file that is being read
 * stays open: it is read to its end even if the limits remove it meanwhile.
 */
export class LogReader {
  readonly #folder: string;
  readonly #name: string;
  #file: string | undefined;
  #handle: FileHandle | undefined;
  #rest = Buffer.alloc(0);
  #offset = 0;

  /** `folder` is that of all logs, `name` such as `app`. */
  constructor(folder: string, name: string) {
    this.#folder = join(folder, name);
    this.#name = name;
  }

  /** Passes over files in which nothing was written after a moment (milliseconds since the epoch). Before anything is read. */
  async skipUntil(since: number): Promise<void> {
    for (const file of this.#later()) {
      if ((await stat(join(this.#folder, file))).mtimeMs >= since) return;
      this.#file = file;
    }
  }

  /** All whole lines that are there now. */
  async *readOn(): AsyncGenerator<string> {
    for (;;) {
      // Looked up first: once there is a later file, nothing more is written to this one, so its end is the end.
      const [next] = this.#later();
      yield* this.#toEnd();
      if (next === undefined) return;
      yield* this.takeRest();
      await this.close();
      this.#handle = await open(join(this.#folder, next)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      [this.#file, this.#offset] = [next, 0];
    }
  }

  /** What stands after the last whole line, if anything does. */
  *takeRest(): Generator<string> {
    if (this.#rest.length > 0) yield this.#rest.toString('utf8');
    this.#rest = Buffer.alloc(0);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  #later(): string[] {
    const current = this.#file;
    const files = listRotated(this.#folder, this.#name);
    return current === undefined ? files : files.filter((file) => compareRotated(file, current) > 0);
  }

  async *#toEnd(): AsyncGenerator<string> {
    if (!this.#handle) return;
    // Somebody emptied the file: it begins anew.
    if ((await this.#handle.stat()).size < this.#offset) [this.#offset, this.#rest] = [0, Buffer.alloc(0)];
    const chunk = Buffer.alloc(64 * 1024);
    for (;;) {
      const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.#offset);
      if (bytesRead === 0) return;
      this.#offset += bytesRead;
      yield* this.#split(chunk.subarray(0, bytesRead));
    }
  }

  *#split(chunk: Buffer): Generator<string> {
    let bytes = Buffer.concat([this.#rest, chunk]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      if (end > 0) yield bytes.toString('utf8', 0, end);
      bytes = bytes.subarray(end + 1);
    }
    this.#rest = bytes;
    if (bytes.length > LONGEST_LINE) yield* this.takeRest();
  }
}
