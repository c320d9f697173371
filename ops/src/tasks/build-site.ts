import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress-folder.ts';
import { hashInputs, rememberInputs } from './inputs.ts';
import { keepEarlierAssets } from './keep-earlier-assets.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';
import { step } from './step.ts';

const DIST = join(ROOT, 'site/dist');
const STAGING = join(ROOT, '.cache/site');
const REPLACED = join(ROOT, '.cache/site-before');

/** Builds widget and site beside the present site, and puts them in its place at the very end: a build that fails changes nothing. */
export async function buildSite(publicUrl?: string): Promise<void> {
  const inputs = await hashInputs();
  await buildInto(STAGING, publicUrl);
  await keepEarlierAssets(DIST, STAGING);
  await rm(REPLACED, { recursive: true, force: true });
  await rename(DIST, REPLACED).catch(ignoreMissing);
  await rename(STAGING, DIST);
  await rm(REPLACED, { recursive: true, force: true });
  await rememberInputs(inputs);
}

/** Builds widget and site into a folder of their own, for the address where they will be found. What was in it is gone. */
export async function buildInto(folder: string, publicUrl?: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await step('widget', () => run('npm', ['run', 'build', '-w', 'widget']));
  const address = publicUrl === undefined ? [] : ['--site', publicUrl];
  await step('pages', () => run('npm', ['run', 'build', '-w', 'site', '--', '--outDir', folder, ...address]));
  await step('search index', () => run('npm', ['run', 'index', '-w', 'site', '--', folder]));
  await cp(join(ROOT, 'widget/dist'), join(folder, 'widget'), { recursive: true });
  await step('compressed copies', () => compressFolder(folder));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
