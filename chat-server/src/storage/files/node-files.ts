import { open, mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises';
import type { FileHandle as NodeHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import type { FileHandle, Files } from '../../core/files.ts';

const OWNER_ONLY = 0o600;

/** The real file system. Errors are Node's own, with their `code`. */
export const nodeFiles: Files = {
  async open(path) {
    return handleOf(await open(path, constants.O_RDWR | constants.O_CREAT, OWNER_ONLY));
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

function handleOf(file: NodeHandle): FileHandle {
  return {
    async write(data, position) {
      // A write may be short without being an error: a disk that fills up reports it only at the next one.
      for (let done = 0; done < data.length;) {
        const { bytesWritten } = await file.write(data, done, data.length - done, position + done);
        done += bytesWritten;
      }
    },
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
    close: () => file.close(),
  };
}
