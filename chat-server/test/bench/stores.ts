import type { Files } from '../../src/core/files.ts';
import { developmentKey } from '../../src/development-key.ts';
import { systemClock } from '../../src/core/clock.ts';
import { nodeFiles } from '../../src/storage/files/node-files.ts';
import { type DocumentStores, openDocumentStores } from '../../src/storage/lowdb/document-stores.ts';

/** The real stores over a data folder, under the key that a development server would find there. */
export async function openStores(folder: string, files: Files = nodeFiles): Promise<DocumentStores> {
  return openDocumentStores({
    files,
    folder,
    masterKey: await developmentKey(folder),
    clock: systemClock,
    onFatal: (error) => {
      throw error;
    },
  });
}
