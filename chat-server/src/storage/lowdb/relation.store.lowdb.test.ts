import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Relation } from '../../relations/relation.store.ts';
import { nodeFiles } from '../files/node-files.ts';
import { relationStoreContract } from '../relations.contract.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { LowdbRelationStore } from './relation.store.lowdb.ts';

relationStoreContract('the embedded store', async () => {
  const data = await mkdtemp(join(tmpdir(), 'repere-relations-'));
  const writer = new DurableWriter({
    files: nodeFiles,
    temporary: join(data, 'tmp'),
    onFatal: (error) => {
      throw error;
    },
  });
  await writer.makeFolder(join(data, 'tmp'));
  await writer.makeFolder(join(data, 'relations'));
  const reopen = () => LowdbRelationStore.open(new DocumentCollection<Relation>(join(data, 'relations'), writer));
  return { store: await reopen(), reopen, end: () => rm(data, { recursive: true }) };
});
