import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder } from './compress-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('leaves copies beside text that gets smaller, in every folder, which hold the same text', async () => {
  const page = '<p>une répétition de plus</p>'.repeat(50);
  await mkdir(join(folder, 'fr/effort'), { recursive: true });
  await writeFile(join(folder, 'fr/effort/index.html'), page);
  await compressFolder(folder);
  const copy = (suffix: string): Promise<Buffer> => readFile(join(folder, `fr/effort/index.html${suffix}`));
  expect(brotliDecompressSync(await copy('.br')).toString()).toBe(page);
  expect(gunzipSync(await copy('.gz')).toString()).toBe(page);
  expect((await copy('.br')).length).toBeLessThan((await copy('.gz')).length);
});

it('leaves no copy that would be larger, and none of pictures and fonts', async () => {
  await writeFile(join(folder, 'tiny.css'), 'a{}');
  await writeFile(join(folder, 'font.woff2'), Buffer.alloc(10_000));
  await writeFile(join(folder, 'noise.txt'), randomBytes(4_000));
  await compressFolder(folder);
  expect((await readdir(folder)).sort()).toEqual(['font.woff2', 'noise.txt', 'tiny.css']);
});
