import { join } from 'node:path';
import type { Files } from '../../src/core/files.ts';
import { developmentKey } from '../../src/development-key.ts';
import { systemClock } from '../../src/core/clock.ts';
import { nodeFiles } from '../../src/storage/files/node-files.ts';
import {
  type EmbeddedConversationStore,
  openConversationStore,
} from '../../src/storage/lowdb/conversation.store.lowdb.ts';
import { type DocumentStores, openDocumentStores } from '../../src/storage/lowdb/document-stores.ts';

/** The real stores over a data folder, under the key that a development server would find there. */
export async function openStores(folder: string, files: Files = nodeFiles): Promise<DocumentStores> {
  return openDocumentStores({
    files,
    folder,
    masterKey: await developmentKey(folder),
    clock: systemClock,
    onFatal,
  });
}

/** The conversations of the same folder. */
export function openConversations(
  folder: string,
  { keys, manifest }: DocumentStores,
  files: Files = nodeFiles,
): Promise<EmbeddedConversationStore> {
  return openConversationStore({ files, folder: join(folder, 'events'), keys, epoch: manifest.epoch, onFatal });
}

function onFatal(error: Error): never {
  throw error;
}
