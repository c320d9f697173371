import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The master key of a development store: made once, kept beside the data (mode 600). Production has its key from the environment alone. Throws, with what to do, where a store has lost its key. */
export async function developmentKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'master.key');
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (await exists(join(dataDir, 'store.json'))) {
    throw new Error(
      `${file} is missing, and nothing else opens the store beside it. Put it back, set MASTER_KEY to the key that was in it, or DATA_DIR to another folder.`,
    );
  }
  const key = randomBytes(32);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Whole or not at all: a start that is killed here must not leave half a key behind.
  const draft = `${file}.new`;
  await writeFile(draft, `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  return key;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
