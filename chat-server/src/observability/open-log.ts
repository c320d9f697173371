import { openRotatingLog } from '@repere/logs';
import { createLog, type Log } from './log.ts';

/** How large a log file grows before the next one begins, in bytes, and how many stay. */
const FILE_BYTES = 20 * 1024 * 1024;
const FILES = 14;

export interface OpenLog {
  log: Log;
  close(): Promise<void>;
}

/**
 * Opens `app.log` and `errors.log`, rotated by size and by day. Errors are written synchronously: none is lost to the end of
 * the process that it announces.
 */
export async function openLog(options: { folder: string; level: string; release: string }): Promise<OpenLog> {
  const shared = { folder: options.folder, maxBytes: FILE_BYTES, frequency: 'daily', keep: FILES } as const;
  const app = await openRotatingLog({ ...shared, name: 'app' });
  const errors = await openRotatingLog({ ...shared, name: 'errors', sync: true });
  const log = createLog({ level: options.level, release: options.release, app, errors });
  return {
    log,
    async close() {
      await Promise.all([app.close(), errors.close()]);
    },
  };
}
