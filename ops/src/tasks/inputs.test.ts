import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashInputs, INPUTS } from './inputs.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'repere-'));
  for (const input of INPUTS) await mkdir(join(root, input), { recursive: true });
  await writeFile(join(root, 'content/effort.mdx'), 'one');
});
afterEach(() => rm(root, { recursive: true }));

it.each<[string, () => Promise<void>]>([
  ['a changed file', () => writeFile(join(root, 'content/effort.mdx'), 'two')],
  ['a new file', () => writeFile(join(root, 'site/page.astro'), '')],
  ['a renamed file', () => rename(join(root, 'content/effort.mdx'), join(root, 'content/load.mdx'))],
])('differs after %s', async (_, change) => {
  const before = await hashInputs(root);
  await change();
  expect(await hashInputs(root)).not.toBe(before);
});

it('stays the same for what the build itself makes', async () => {
  const before = await hashInputs(root);
  await mkdir(join(root, 'site/dist'));
  await writeFile(join(root, 'site/dist/index.html'), 'built');
  expect(await hashInputs(root)).toBe(before);
});
