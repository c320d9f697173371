import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Files } from '../../core/files.ts';
import { nodeFiles } from '../files/node-files.ts';
import { voteStoreContract } from '../votes.contract.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { masterKeyOf } from './master-key.ts';
import { LowdbVoteStore, type StoredVote, type StoredVoteCount } from './vote.store.lowdb.ts';

async function open(most?: number) {
  const data = await mkdtemp(join(tmpdir(), 'repere-votes-'));
  const onFatal = (error: Error) => expect.fail(error.message);
  const disk = { room: Infinity };
  /** The real files, until the room is used up: then nothing is written or removed any more. */
  const spend = () => {
    if ((disk.room -= 1) < 0) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
  const files: Files = {
    ...nodeFiles,
    createSynced: async (path, data) => {
      spend();
      await nodeFiles.createSynced(path, data);
    },
    remove: async (path) => {
      spend();
      await nodeFiles.remove(path);
    },
  };
  const writer = new DurableWriter({ files, temporary: join(data, 'tmp'), onFatal });
  for (const name of ['tmp', 'votes', 'vote-counts']) await writer.makeFolder(join(data, name));
  const master = masterKeyOf(new Uint8Array(32).fill(7));
  const reopen = () =>
    LowdbVoteStore.open(
      {
        votes: new DocumentCollection<StoredVote>(join(data, 'votes'), writer),
        counts: new DocumentCollection<StoredVoteCount>(join(data, 'vote-counts'), writer),
      },
      master,
      most,
    );
  return { store: await reopen(), reopen, data, disk, end: () => rm(data, { recursive: true }) };
}

voteStoreContract('the embedded store', open);

const PAGE = '/en/one/';

it('knows of nobody who voted', async () => {
  const { store, data, end } = await open();
  onTestFinished(end);
  const voter = randomUUID();
  await store.cast({ page: PAGE, voter, helpful: true, at: 1 });
  const names = (await readdir(data, { recursive: true })).filter((name) => name.endsWith('.json'));
  const stored = (await Promise.all(names.map((name) => readFile(join(data, name), 'utf8')))).join() + names.join();
  expect(stored).toContain(PAGE);
  expect(stored).not.toContain(voter);
});

it('keeps the voters of so many votes and no more, and every number', async () => {
  const { store, reopen, data, end } = await open(5);
  onTestFinished(end);
  for (let at = 0; at < 12; at += 1)
    await store.cast({ page: at % 2 ? PAGE : '/en/two/', voter: randomUUID(), helpful: at % 3 === 0, at });
  for (const look of [store, await reopen()]) {
    const counts = await look.counts(9);
    expect(counts).toEqual([
      { page: PAGE, helpful: 2, unhelpful: 4 },
      { page: '/en/two/', helpful: 2, unhelpful: 4 },
    ]);
    expect(await look.countBefore(Infinity)).toBeLessThanOrEqual(5);
  }
  const left = (await readdir(join(data, 'votes'), { recursive: true })).filter((name) => name.endsWith('.json'));
  expect(left.length).toBeLessThanOrEqual(5);
});

it('counts none twice and none never, wherever the disk fails and the process dies while it forgets', async () => {
  for (let room = 0; ; room += 1) {
    const { store, reopen, disk, end } = await open();
    onTestFinished(end);
    const voters = [randomUUID(), randomUUID(), randomUUID()];
    for (const voter of voters) await store.cast({ page: PAGE, voter, helpful: voter !== voters[0], at: 1 });
    disk.room = room;
    const done = await store.forgetVoters(2).then(
      () => true,
      () => false,
    );
    disk.room = Infinity;
    const right = [{ page: PAGE, helpful: 2, unhelpful: 1 }];
    expect(await store.counts(9)).toEqual(right);
    const after = await reopen();
    expect(await after.counts(9)).toEqual(right);
    await after.cast({ page: PAGE, voter: randomUUID(), helpful: true, at: 3 });
    await after.forgetVoters(2);
    for (const look of [after, await reopen()]) {
      expect(await look.counts(9)).toEqual([{ page: PAGE, helpful: 3, unhelpful: 1 }]);
      expect(await look.countBefore(2)).toBe(0);
    }
    if (done) {
      expect(room).toBeGreaterThan(4);
      return;
    }
  }
});
