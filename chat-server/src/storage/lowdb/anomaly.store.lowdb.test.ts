import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { AnomalyDraft } from '../../anomalies/anomaly.store.ts';
import { anomalyStoreContract } from '../anomalies.contract.ts';
import { nodeFiles } from '../files/node-files.ts';
import { LowdbAnomalyStore } from './anomaly.store.lowdb.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';

async function open() {
  const data = await mkdtemp(join(tmpdir(), 'repere-anomalies-'));
  const onFatal = (error: Error) => expect.fail(error.message);
  const writer = new DurableWriter({ files: nodeFiles, temporary: join(data, 'tmp'), onFatal });
  for (const name of ['tmp', 'anomalies']) await writer.makeFolder(join(data, name));
  const reopen = () => LowdbAnomalyStore.open(new DocumentCollection<AnomalyDraft>(join(data, 'anomalies'), writer));
  return { store: await reopen(), reopen, end: () => rm(data, { recursive: true }) };
}

anomalyStoreContract('the embedded store', open);
