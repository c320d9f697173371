import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The date format of rotated files, in date-fns' letters: names sort by day. */
export const DATE_FORMAT = 'yyyy-MM-dd';

/** What a log may take on the disk. Sizes in bytes. */
interface LogLimits {
  keep: number;
  maxBytes: number;
  maxTotalBytes: number;
}

/**
 * Removes the oldest files of a log: all beyond `keep`, and as many more as it takes for the rest to fit `maxTotalBytes` once the newest
 * has grown to `maxBytes`. pino-roll knows the count alone, and only when it rotates: a server that is restarted every day never gets there.
 */
export function removeOld(folder: string, name: string, { keep, maxBytes, maxTotalBytes }: LogLimits): void {
  const files = listRotated(folder, name);
  let room = maxTotalBytes;
  for (const [age, file] of files.reverse().entries()) {
    const size = sizeOf(join(folder, file));
    room -= age === 0 ? Math.max(size, maxBytes) : size;
    // The newest is being written, however large a burst has made it.
    if (age > 0 && (age >= keep || room < 0)) rmSync(join(folder, file), { force: true });
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The files of a log, oldest first. */
export function listRotated(folder: string, name: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && PLACE.test(file))
    .sort(compareRotated);
}

/** A file's day and its number on that day. */
const PLACE = /^[a-z]+\.(\d{4}-\d{2}-\d{2})\.(\d+)\.log$/;

/** Orders files of one log as they were written: negative where `a` is the older one. */
export function compareRotated(a: string, b: string): number {
  const [[, dayA = '', numberA = ''], [, dayB = '', numberB = '']] = [PLACE.exec(a) ?? [], PLACE.exec(b) ?? []];
  return dayA.localeCompare(dayB) || Number(numberA) - Number(numberB);
}
