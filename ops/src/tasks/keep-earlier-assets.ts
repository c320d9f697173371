import { copyFile, mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders whose files carry a hash in their names. */
const HASHED = ['_astro', 'widget/assets', 'pagefind/index', 'pagefind/fragment'];

/** How long a page that is still open somewhere may ask for the files of its own build, in milliseconds. */
const KEEP = 30 * 24 * 60 * 60 * 1000;

/** Brings the hashed files of earlier builds along, until 30 days after the last build that made them. */
export async function keepEarlierAssets(before: string, after: string, now = Date.now()): Promise<void> {
  for (const folder of HASHED) {
    const names = await readdir(join(before, folder)).catch(() => []);
    const fresh = new Set(await readdir(join(after, folder)).catch(() => []));
    for (const name of names.filter((each) => !fresh.has(each))) {
      const old = join(before, folder, name);
      const { atime, mtime, mtimeMs } = await stat(old);
      if (now - mtimeMs > KEEP) continue;
      const kept = join(after, folder, name);
      await mkdir(dirname(kept), { recursive: true });
      await copyFile(old, kept);
      // The date of the build that made it, not of this copy: otherwise it would stay for ever.
      await utimes(kept, atime, mtime);
    }
  }
}
