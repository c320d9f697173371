import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepEarlierAssets } from './keep-earlier-assets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
});
afterEach(() => rm(folder, { recursive: true }));

const DAY = 24 * 60 * 60;

it('keeps what an open page may still ask for, and lets go of the rest', async () => {
  const now = Date.UTC(2026, 0, 31) / 1000;
  const before = join(folder, 'before');
  const after = join(folder, 'after');
  for (const each of [before, after]) await mkdir(join(each, '_astro'), { recursive: true });
  const write = async (name: string, age: number) => {
    await writeFile(join(before, '_astro', name), name);
    await utimes(join(before, '_astro', name), now - age, now - age);
  };
  await write('recent.js', 29 * DAY);
  await write('old.js', 31 * DAY);
  await write('same.js', DAY);
  await writeFile(join(after, '_astro', 'same.js'), 'fresh');

  await keepEarlierAssets(before, after, now * 1000);

  expect(await readdir(join(after, '_astro'))).toEqual(['recent.js', 'same.js']);
  expect((await stat(join(after, '_astro', 'recent.js'))).mtimeMs).toBe((now - 29 * DAY) * 1000);
  expect((await stat(join(after, '_astro', 'same.js'))).size).toBe('fresh'.length);
});

it('needs no earlier build', async () => {
  await mkdir(join(folder, 'after/_astro'), { recursive: true });
  await keepEarlierAssets(join(folder, 'nothing'), join(folder, 'after'));
  expect(await readdir(join(folder, 'after/_astro'))).toEqual([]);
});
