import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { seal } from '../../core/seal.ts';
import { nodeFiles } from '../files/node-files.ts';
import { problemStoreContract } from '../problems.contract.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { masterKeyOf } from './master-key.ts';
import { LowdbProblemStore, type StoredProblem } from './problem.store.lowdb.ts';

async function open() {
  const data = await mkdtemp(join(tmpdir(), 'repere-problems-'));
  const onFatal = (error: Error) => expect.fail(error.message);
  const writer = new DurableWriter({ files: nodeFiles, temporary: join(data, 'tmp'), onFatal });
  for (const name of ['tmp', 'problems']) await writer.makeFolder(join(data, name));
  const master = masterKeyOf(new Uint8Array(32).fill(7));
  const reopen = () =>
    LowdbProblemStore.open(new DocumentCollection<StoredProblem>(join(data, 'problems'), writer), master);
  const documents = new DocumentCollection<StoredProblem>(join(data, 'problems'), writer);
  return { store: await reopen(), reopen, documents, master, data, end: () => rm(data, { recursive: true }) };
}

problemStoreContract('the embedded store', open);

it('leaves nothing readable of what was written', async () => {
  const { store, data, end } = await open();
  onTestFinished(end);
  await store.keep(
    { id: 'p1', at: 1, kind: 'text', page: '/en/snark/', what: 'plinterwax', contact: 'mimsy@example.org' },
    9,
  );
  const names = (await readdir(data, { recursive: true })).filter((name) => name.endsWith('.json'));
  const stored = (await Promise.all(names.map((name) => readFile(join(data, name), 'utf8')))).join();
  expect(stored).toContain('"p1"');
  expect(stored).not.toMatch(/snark|plinterwax|mimsy/);
});

it('takes one that was kept before there were kinds for something broken', async () => {
  const { documents, master, reopen, end } = await open();
  onTestFinished(end);
  const sealed = seal(master.keyFor('problems'), JSON.stringify({ page: '/en/', what: 'Off' }), 'problem p1');
  await documents.insert('p1', { id: 'p1', at: 1, master: master.fingerprint, sealed });
  const store = await reopen();
  const kept = { id: 'p1', at: 1, kind: 'broken', page: '/en/', what: 'Off' } as const;
  expect(await store.list(1)).toEqual([kept]);
  expect(await store.keep({ ...kept, at: 2 }, 9)).toEqual({ added: false, dropped: 0 });
});
