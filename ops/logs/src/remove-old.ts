import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The date format of rotated files, in date-fns' letters: names sort by day. */
export const DATE_FORMAT = 'yyyy-MM-dd';

/**
 * Removes all but the newest `keep` files of a log. pino-roll does so at each rotation; a server that is restarted every
 * day never reaches one, and would fill the disk.
 */
export function removeOld(folder: string, name: string, keep: number): void {
  for (const file of listRotated(folder, name).slice(0, -keep)) rmSync(join(folder, file), { force: true });
}

/** The files of a log, oldest first. */
export function listRotated(folder: string, name: string): string[] {
  const pattern = new RegExp(`^${name}\\.(\\d{4}-\\d{2}-\\d{2})\\.(\\d+)\\.log$`);
  return readdirSync(folder)
    .map((file) => pattern.exec(file))
    .filter((match) => match !== null)
    .sort((a, b) => String(a[1]).localeCompare(String(b[1])) || Number(a[2]) - Number(b[2]))
    .map((match) => match[0]);
}
