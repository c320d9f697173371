import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { KeyRing } from '../../core/key-ring.ts';
import { nodeFiles } from '../files/node-files.ts';
import { openDocumentStores } from './document-stores.ts';
import { masterKeyOf } from './master-key.ts';
import { watchedFiles, type WatchedFiles } from './watched-files.ts';

const MASTER = new Uint8Array(32).fill(7);

let folder: string;
let watched: WatchedFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  watched = watchedFiles(nodeFiles);
});

afterEach(() => rm(folder, { recursive: true }));

async function open(): Promise<KeyRing> {
  const stores = await openDocumentStores({
    files: watched.files,
    folder,
    masterKey: MASTER,
    clock: { now: () => 1_234 },
    onFatal: (error) => expect.fail(error.message),
  });
  return stores.keys;
}

async function onDisk(id: string): Promise<{ text: string; data: Record<string, unknown> }> {
  const text = await readFile(join(folder, 'keys', id.slice(0, 2), `${id}.json`), 'utf8');
  return { text, data: (JSON.parse(text) as { data: Record<string, unknown> }).data };
}

it('gives each owner one key of 32 bytes, however many ask at once, and the same after a restart', async () => {
  const keys = await open();
  const obtained = await Promise.all(Array.from({ length: 20 }, () => keys.obtain('account:ana')));
  expect(new Set(obtained.map(({ id }) => id)).size).toBe(1);
  const [ana] = obtained;
  expect(ana!.secret).toHaveLength(32);
  expect((await keys.obtain('conversation:ana')).id).not.toBe(ana!.id);
  const again = await open();
  expect(await again.obtain('account:ana')).toEqual(ana);
  expect(await again.find(ana!.id)).toEqual(ana);
});

it('makes a key last before it gives it out', async () => {
  const keys = await open();
  watched.fail('createSynced', { code: 'ENOSPC', syscall: 'write' }, 1);
  await expect(keys.obtain('account:ana')).rejects.toMatchObject({ code: 'not_stored' });
  const key = await keys.obtain('account:ana');
  expect(await (await open()).find(key.id)).toEqual(key);
});

it('never writes a key in the open, and notes which master key wraps it', async () => {
  const key = await (await open()).obtain('account:ana');
  const { text, data } = await onDisk(key.id);
  expect(data['master']).toBe(masterKeyOf(MASTER).fingerprint);
  for (const form of ['base64', 'base64url', 'hex'] as const) {
    expect(text).not.toContain(Buffer.from(key.secret).toString(form));
    expect(text).not.toContain(Buffer.from(MASTER).toString(form));
  }
});

it('remembers a destroyed key as destroyed, and forgets its secret', async () => {
  const keys = await open();
  const key = await keys.obtain('account:ana');
  await keys.destroy('account:ana');
  await keys.destroy('account:ana');
  expect(await keys.find(key.id)).toBeUndefined();
  expect(await (await open()).find(key.id)).toBeUndefined();
  expect((await onDisk(key.id)).data).toEqual({ id: key.id, owner: 'account:ana', destroyedAt: 1_234 });
});

it('gives a new key after a destruction, and leaves the old one destroyed', async () => {
  const keys = await open();
  const old = await keys.obtain('conversation:c');
  await keys.destroy('conversation:c');
  const fresh = await keys.obtain('conversation:c');
  expect(fresh.id).not.toBe(old.id);
  expect(await keys.find(old.id)).toBeUndefined();
  expect(await keys.find(fresh.id)).toEqual(fresh);
});

it('gives a retired owner no key ever again, whether it had one or not', async () => {
  const keys = await open();
  const key = await keys.obtain('account:ana');
  await keys.retire('account:ana');
  await keys.retire('account:ana');
  await keys.retire('account:never-here');
  for (const ring of [keys, await open()]) {
    expect(await ring.find(key.id)).toBeUndefined();
    await expect(ring.obtain('account:ana')).rejects.toMatchObject({ code: 'not_found' });
    await expect(ring.obtain('account:never-here')).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await onDisk(key.id)).data).toEqual({ id: key.id, owner: 'account:ana', destroyedAt: 1_234 });
});

it('lets nobody who asks at the same moment have a key beyond a retirement', async () => {
  const keys = await open();
  const asked = Array.from({ length: 20 }, (_, turn) =>
    turn === 10 ? keys.retire('account:ana') : keys.obtain('account:ana'),
  );
  const given = (await Promise.allSettled(asked)).flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  for (const key of given) if (key) expect(await keys.find(key.id)).toBeUndefined();
  await expect(keys.obtain('account:ana')).rejects.toMatchObject({ code: 'not_found' });
});

it('goes on with a retirement that a crash cut short', async () => {
  const keys = await open();
  const key = await keys.obtain('account:ana');
  watched.fail('rename', { code: 'EIO', syscall: 'rename' }, 1);
  await expect(keys.retire('account:ana')).rejects.toMatchObject({ code: 'not_stored' });
  const again = await open();
  await again.retire('account:ana');
  expect(await again.find(key.id)).toBeUndefined();
  await expect(again.obtain('account:ana')).rejects.toMatchObject({ code: 'not_found' });
});

it('finishes a destruction that a crash cut short', async () => {
  const keys = await open();
  const key = await keys.obtain('account:ana');
  watched.fail('remove', { code: 'EIO', syscall: 'unlink' });
  await expect(keys.destroy('account:ana')).rejects.toMatchObject({ code: 'not_stored' });
  watched = watchedFiles(nodeFiles);
  const again = await open();
  expect(await again.find(key.id)).toBeUndefined();
  await again.destroy('account:ana');
  expect(
    (await readdir(join(folder, 'key-owners'), { recursive: true })).filter((name) => name.endsWith('.json')),
  ).toEqual([]);
});

it('does not serve from memory a key that was destroyed while it was being read', async () => {
  const key = await (await open()).obtain('account:ana');
  const keys = await open();
  await Promise.all([keys.find(key.id), keys.destroy('account:ana'), keys.find(key.id)]);
  expect(await keys.find(key.id)).toBeUndefined();
});

it('throws for a key that is missing and that nobody destroyed', async () => {
  const keys = await open();
  await expect(keys.find('00112233445566778899aabbccddeeff')).rejects.toThrow('is missing, and nobody destroyed it');
});
