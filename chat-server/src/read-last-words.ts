import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files of errors are looked at, and how much of the end of each, in bytes. */
const FILES = 2;
const BYTES = 256 * 1024;

/** The last lines that earlier processes left in `errors.log`, also where a new file has begun since. None where they cannot be read: that is no reason not to start. */
export async function readLastWords(logDir: string): Promise<string[]> {
  const folder = join(logDir, 'errors');
  try {
    const names = (await readdir(folder)).filter((name) => /^errors\..*\d\.log$/.test(name));
    const inOrder = names.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
    const ends = await Promise.all(inOrder.slice(-FILES).map((name) => readEnd(join(folder, name))));
    return ends.join('\n').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, BYTES)), 0, Math.min(size, BYTES), start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
