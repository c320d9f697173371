import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../files/node-files.ts';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { reportStoreContract } from '../reports.contract.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { LowdbReportStore, type StoredReport } from './report.store.lowdb.ts';

reportStoreContract('the embedded store', async () => {
  const data = await mkdtemp(join(tmpdir(), 'repere-reports-'));
  const keys = memoryKeyRing();
  const writer = new DurableWriter({
    files: nodeFiles,
    temporary: join(data, 'tmp'),
    onFatal: (error) => {
      throw error;
    },
  });
  await writer.makeFolder(join(data, 'tmp'));
  await writer.makeFolder(join(data, 'reports'));
  const reopen = () => LowdbReportStore.open(new DocumentCollection<StoredReport>(join(data, 'reports'), writer), keys);
  return { store: await reopen(), keys, reopen, end: () => rm(data, { recursive: true }) };
});
