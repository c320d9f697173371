import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnreadableJournal } from './read-journal.ts';

/** Where the repository keeps it. */
export const JOURNAL = join(import.meta.dirname, '../../../ANOMALIES.md');

/** Reads the file, byte for byte. Throws {@link UnreadableJournal} for what is no UTF-8, naming the line. */
export async function readJournalFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`there is no ${path}: name the journal with --file`, { cause: error });
    throw error;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnreadableJournal([{ line: firstBroken(bytes), what: 'bytes that are no UTF-8' }]);
  }
}

function firstBroken(bytes: Buffer): number {
  for (let start = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !Buffer.from(part.toString('utf8')).equals(part)) return line;
    start = end + 1;
  }
}

/**
 * Puts another text in the place of the one that was read, whole or not at all: written beside, made durable, renamed. Nothing is touched
 * where it is the same. Throws where somebody has saved the file meanwhile.
 */
export async function replaceJournal(path: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  const target = await realpath(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  const { mode } = await stat(target);
  try {
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      await file.writeFile(after);
      await file.sync();
    } finally {
      await file.close();
    }
    if ((await readJournalFile(target)) !== before)
      throw new Error(`${path} was saved by somebody else meanwhile, and was left as it is: run this again`);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  const folder = await open(dirname(target));
  await folder.sync().finally(() => folder.close());
}
