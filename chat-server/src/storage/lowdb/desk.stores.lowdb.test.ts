import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deskStoresContract } from '../desk.contract.ts';
import { nodeFiles } from '../files/node-files.ts';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { LowdbCannedStore } from './canned.store.lowdb.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { LowdbReminderStore } from './reminder.store.lowdb.ts';
import { LowdbSatisfactionStore } from './satisfaction.store.lowdb.ts';
import { LowdbSettingsStore } from './settings.store.lowdb.ts';

async function open() {
  const data = await mkdtemp(join(tmpdir(), 'repere-desk-'));
  const keys = memoryKeyRing();
  const writer = new DurableWriter({
    files: nodeFiles,
    temporary: join(data, 'tmp'),
    onFatal: (error) => {
      throw error;
    },
  });
  for (const folder of ['tmp', 'settings', 'canned', 'satisfaction', 'reminders'])
    await writer.makeFolder(join(data, folder));
  const collection = <T>(folder: string) => new DocumentCollection<T>(join(data, folder), writer);
  const reopen = async () => ({
    settings: await LowdbSettingsStore.open(collection('settings')),
    canned: await LowdbCannedStore.open(collection('canned')),
    satisfaction: new LowdbSatisfactionStore(collection('satisfaction'), keys),
    reminders: await LowdbReminderStore.open(collection('reminders')),
  });
  return { data, stores: await reopen(), keys, reopen, end: () => rm(data, { recursive: true }) };
}

deskStoresContract('the embedded store', open);

it('seals the words of an answer on the disk', async () => {
  const { data, stores, end } = await open();
  await stores.satisfaction.add('ana', () => ({ at: 5, score: 4, words: 'quibblesnark' }));
  const names = (await readdir(join(data, 'satisfaction'), { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  const text = await readFile(join(data, 'satisfaction', names[0] ?? ''), 'utf8');
  expect(text).toContain('"score":4');
  expect(text).not.toContain('quibblesnark');
  await end();
});
