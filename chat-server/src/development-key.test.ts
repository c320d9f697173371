import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { developmentKey } from './development-key.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-key-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('is made once, for its owner alone, and then read', async () => {
  const data = join(folder, 'data');
  const key = await developmentKey(data);
  expect(key).toHaveLength(32);
  expect((await stat(join(data, 'master.key'))).mode & 0o777).toBe(0o600);
  expect(await developmentKey(data)).toEqual(key);
});

it('is not made anew for a store that has lost its own', async () => {
  await writeFile(join(folder, 'store.json'), '{}');
  await expect(developmentKey(folder)).rejects.toThrow(
    `${join(folder, 'master.key')} is missing, and nothing else opens the store beside it.`,
  );
  await expect(developmentKey(folder)).rejects.toThrow('set MASTER_KEY to the key that was in it, or DATA_DIR');
  expect(await readdir(folder)).toEqual(['store.json']);
});

it('is made over what a killed start has left', async () => {
  await writeFile(join(folder, 'master.key.new'), 'ha');
  expect(await developmentKey(folder)).toHaveLength(32);
  expect(await readdir(folder)).toEqual(['master.key']);
});
