import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';

/** Everything that the built site follows from. */
export const INPUTS = ['content', 'site', 'widget', 'chat-server/protocol/src', 'ops/src/tasks', 'package-lock.json'];

/** What is made, not written. */
const MADE = new Set(['node_modules', 'dist', '.astro', 'test']);

const RECORD = join(ROOT, '.cache/site-inputs');

/** One hash over the names and contents of all inputs of the build. */
export async function hashInputs(root = ROOT): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) await addTo(hash, join(root, input));
  return hash.digest('hex');
}

/** Whether the site that stands there was built from these inputs. */
export async function isBuiltFrom(inputs: string): Promise<boolean> {
  const [built, home] = await Promise.all([
    readFile(RECORD, 'utf8').catch(() => ''),
    readFile(join(ROOT, 'site/dist/index.html')).catch(() => undefined),
  ]);
  return built === inputs && home !== undefined;
}

/** Notes from what the site that now stands there was built. */
export async function rememberInputs(inputs: string): Promise<void> {
  await mkdir(dirname(RECORD), { recursive: true });
  await writeFile(RECORD, inputs);
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    hash.update(`${path}\0`).update(await readFile(path));
    return;
  }
  for (const { name } of entries.sort((one, other) => (one.name < other.name ? -1 : 1)))
    if (!MADE.has(name)) await addTo(hash, join(path, name));
}
