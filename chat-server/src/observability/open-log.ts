import { openRotatingLog } from '@repere/logs';
import { createLog, type Log } from './log.ts';

/** What each log may take on the disk: a file, in bytes; how many stay; and all of them together, in bytes. */
export interface LogLimits {
  fileBytes: number;
  files: number;
  totalBytes: number;
}

export interface OpenLog {
  log: Log;
  close(): Promise<void>;
}

/**
 * Opens `app.log` and `errors.log`, rotated by size and by day. Errors are written synchronously: none is lost to the end of
 * the process that it announces.
 */
export async function openLog(options: {
  logDir: string;
  logLevel: string;
  logLimits: LogLimits;
  release: string;
}): Promise<OpenLog> {
  const { fileBytes, files, totalBytes } = options.logLimits;
  const limits = { maxBytes: fileBytes, keep: files, maxTotalBytes: totalBytes };
  const shared = { folder: options.logDir, frequency: 'daily', ...limits } as const;
  const app = await openRotatingLog({ ...shared, name: 'app' });
  const errors = await openRotatingLog({ ...shared, name: 'errors', sync: true });
  const log = createLog({ level: options.logLevel, release: options.release, app, errors });
  return {
    log,
    async close() {
      await Promise.all([app.close(), errors.close()]);
    },
  };
}
