/**
 * The file system as the stores need it: few verbs, all of them able to fail, so that tests can play every fault.
 * Errors carry Node's `code` (ENOSPC, EIO, ENOENT …).
 */
export interface Files {
  /** Opens for reading and writing at chosen positions, creating the file (mode 600) where it is missing. */
  open(path: string): Promise<FileHandle>;
  /** The whole file; ENOENT where it is missing. */
  read(path: string): Promise<Buffer>;
  /** Creates a file (mode 600) that must not exist yet, and writes all of `data` to it, followed by fsync. */
  createSynced(path: string, data: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the folder and its parents (mode 700); no error where it exists. */
  makeFolder(path: string): Promise<void>;
  /** fsync of the folder itself: what makes a rename, a creation or a removal last. */
  syncFolder(path: string): Promise<void>;
  /** The names in a folder, sorted; empty where the folder is missing. */
  list(path: string): Promise<string[]>;
}

export interface FileHandle {
  /** Writes all of `data` at `position`, or throws; after a throw, any part of it may have been written. */
  write(data: Uint8Array, position: number): Promise<void>;
  /**
   * Writes all of `data` at `position` and makes it durable, in one call where the system can. Throws {@link SyncError} where what the disk
   * holds is unknown from then on; after any other throw, any part of `data` may have been written, and nothing else has changed.
   */
  writeSynced(data: Uint8Array, position: number): Promise<void>;
  /** Reads up to `length` bytes at `position`, into the beginning of `into` where one is given: fewer at the end of the file. */
  read(position: number, length: number, into?: Buffer): Promise<Buffer>;
  size(): Promise<number>;
  truncate(size: number): Promise<void>;
  /** fdatasync. After it has failed once, nothing that was written since the last success can be trusted. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** What was written may or may not be on the disk, whatever is tried next. Its cause is the system's own error. */
export class SyncError extends Error {
  constructor(cause: unknown) {
    super('what was written could not be made durable', { cause });
  }
}
