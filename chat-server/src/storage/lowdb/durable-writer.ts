import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type { Files } from '../../core/files.ts';

export interface DurableWriterOptions {
  files: Files;
  /** Where files are written before they are renamed into place: on the same disk as everything else. */
  temporary: string;
  /** Called when an fsync fails: what the disk holds is unknown from then on, so the process has to end. */
  onFatal: (error: Error) => void;
}

/** Replaces and removes whole files so that a crash at any point leaves either the old or the new. */
export class DurableWriter {
  readonly files: Files;
  readonly #temporary: string;
  readonly #onFatal: (error: Error) => void;
  readonly #folders = new Map<string, Promise<void>>();
  #broken: Error | undefined;

  constructor(options: DurableWriterOptions) {
    this.files = options.files;
    this.#temporary = options.temporary;
    this.#onFatal = options.onFatal;
  }

  /** Removes what writes that never ended have left behind. Before the first write. */
  async sweep(): Promise<void> {
    for (const name of await this.files.list(this.#temporary)) await this.files.remove(join(this.#temporary, name));
  }

  /** Makes a folder whose parent exists, lastingly. */
  makeFolder(path: string): Promise<void> {
    let made = this.#folders.get(path);
    if (!made) {
      made = this.#makeFolder(path);
      this.#folders.set(path, made);
      made.catch(() => this.#folders.delete(path));
    }
    return made;
  }

  /** Puts `text` at `path`. Error: `not_stored` when the disk has no room or fails, and then the old file is still there. */
  async replace(path: string, text: string): Promise<void> {
    await this.makeFolder(dirname(path));
    const temporary = join(this.#temporary, `${randomUUID()}.tmp`);
    try {
      this.#refuseIfBroken();
      await this.files.createSynced(temporary, text);
      await this.files.rename(temporary, path);
    } catch (error) {
      await this.files.remove(temporary).catch(() => undefined);
      throw this.#failed(error, path);
    }
    await this.#syncFolder(dirname(path));
  }

  /** Removes the file at `path`. Error: `not_stored` when the disk fails, and then the file is still there. */
  async remove(path: string): Promise<void> {
    try {
      this.#refuseIfBroken();
      await this.files.remove(path);
    } catch (error) {
      throw this.#failed(error, path);
    }
    await this.#syncFolder(dirname(path));
  }

  async #makeFolder(path: string): Promise<void> {
    try {
      this.#refuseIfBroken();
      await this.files.makeFolder(path);
    } catch (error) {
      throw this.#failed(error, path);
    }
    await this.#syncFolder(dirname(path));
  }

  async #syncFolder(path: string): Promise<void> {
    try {
      await this.files.syncFolder(path);
    } catch (error) {
      throw this.#break(path, error);
    }
  }

  #refuseIfBroken(): void {
    if (this.#broken) throw this.#broken;
  }

  #failed(error: unknown, path: string): Error {
    if (error === this.#broken) return this.#broken as Error;
    if (isSyncFailure(error)) return this.#break(path, error);
    return new AppError('not_stored', { message: `${path} could not be written`, cause: error });
  }

  /** After one failed fsync nothing is written any more: a repeat could succeed without the data being there. */
  #break(path: string, cause: unknown): Error {
    if (!this.#broken) {
      this.#broken = new Error(`fsync of ${path} failed: what the disk holds is unknown`, { cause });
      this.#onFatal(this.#broken);
    }
    return this.#broken;
  }
}

/** Node names the system call that failed: a write that found no room is harmless, a failed fsync is not. */
function isSyncFailure(error: unknown): boolean {
  const call = (error as NodeJS.ErrnoException | undefined)?.syscall;
  return call === 'fsync' || call === 'fdatasync';
}
