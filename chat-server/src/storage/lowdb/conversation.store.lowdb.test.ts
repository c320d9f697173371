import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationStoreContract } from '../conversation.contract.ts';
import { nodeFiles } from '../files/node-files.ts';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { openConversationStore } from './conversation.store.lowdb.ts';

conversationStoreContract('the embedded store', async () => {
  const data = await mkdtemp(join(tmpdir(), 'repere-conversations-'));
  const keys = memoryKeyRing();
  const open = () =>
    openConversationStore({
      files: nodeFiles,
      folder: join(data, 'events'),
      keys,
      epoch: 'e1',
      // Small enough that the suite goes through several segments.
      segmentBytes: 4096,
      onFatal: (error) => {
        throw error;
      },
    });
  let store = await open();
  return {
    store,
    keys,
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async end() {
      await store.close();
      await rm(data, { recursive: true });
    },
  };
});
