import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import type { Files } from '../../src/core/files.ts';
import { nodeFiles } from '../../src/storage/files/node-files.ts';

/**
 * The real file system without fsync, and without handing each call to another thread: what fills a folder with half a million documents
 * in a minute. Only for folders that nobody minds losing.
 */
export const quickFiles: Files = {
  ...nodeFiles,
  open: async (path) => {
    const file = await nodeFiles.open(path);
    return { ...file, datasync: async () => undefined, writeSynced: file.write };
  },
  read: async (path) => readFileSync(path),
  createSynced: async (path, data) => writeFileSync(path, data, { flag: 'wx', mode: 0o600 }),
  rename: async (from, to) => renameSync(from, to),
  remove: async (path) => unlinkSync(path),
  makeFolder: async (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  syncFolder: async () => undefined,
  list: async (path) => {
    try {
      return readdirSync(path).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
};
