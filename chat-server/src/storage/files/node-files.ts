import { open, mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises';
import type { FileHandle as NodeHandle } from 'node:fs/promises';
import { constants, write } from 'node:fs';
import { promisify } from 'node:util';
import { type FileHandle, type Files, SyncError } from '../../core/files.ts';
import { writeThenSync } from './write-then-sync.ts';

const OWNER_ONLY = 0o600;

/** Where a write that returns is on the disk, if so asked: other systems leave it in the drive's own memory. */
const SYNCS_WRITES = process.platform === 'linux';

/** What a full disk says of a write, before anything of it could have been lost on the way to the disk. */
const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const writeAt = promisify(write);

/** The real file system. Errors are Node's own, with their `code`. */
export const nodeFiles: Files = {
  async open(path) {
    return handleOf(await open(path, constants.O_RDWR | constants.O_CREAT, OWNER_ONLY), path);
  },
  read: (path) => readFile(path),
  async createSynced(path, data) {
    const file = await open(path, 'wx', OWNER_ONLY);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: unlink,
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  async syncFolder(path) {
    const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  async list(path) {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
};

function handleOf(file: NodeHandle, path: string): FileHandle {
  /** The same file once more, where each write syncs: two calls would mean a second wait for a thread, and for the loop. */
  let synced: Promise<NodeHandle> | undefined;
  const handle: FileHandle = {
    write: (data, position) => writeAll(data, position, async (...at) => (await file.write(data, ...at)).bytesWritten),
    writeSynced: SYNCS_WRITES
      ? async (data, position) => {
          const { fd } = await (synced ??= open(path, constants.O_WRONLY | constants.O_DSYNC));
          try {
            await writeAll(data, position, async (...at) => (await writeAt(fd, data, ...at)).bytesWritten);
          } catch (error) {
            throw NO_ROOM.includes((error as NodeJS.ErrnoException).code) ? error : new SyncError(error);
          }
        }
      : (data, position) => writeThenSync(handle, data, position),
    async read(position, length, bytes = Buffer.allocUnsafe(length)) {
      let done = 0;
      while (done < length) {
        const { bytesRead } = await file.read(bytes, done, length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    },
    size: async () => (await file.stat()).size,
    truncate: (size) => file.truncate(size),
    datasync: () => file.datasync(),
    async close() {
      await (await synced?.catch(() => undefined))?.close();
      await file.close();
    },
  };
  return handle;
}

/** A write may be short without being an error: a disk that fills up reports it only at the next one. */
async function writeAll(
  { length }: Uint8Array,
  position: number,
  writeSome: (offset: number, length: number, position: number) => Promise<number>,
): Promise<void> {
  for (let done = 0; done < length;) done += await writeSome(done, length - done, position + done);
}
