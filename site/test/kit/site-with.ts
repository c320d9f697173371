import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** The built site with further pages beside its own, by their path: the folder that a server is given as `SITE_DIR`. */
export async function siteWith(pages: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repere-site-'));
  afterAll(() => rm(folder, { recursive: true }));
  for (const entry of await readdir(DIST)) await symlink(join(DIST, entry), join(folder, entry));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
  return folder;
}
