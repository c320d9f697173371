import { join } from 'node:path';
import type { RollingStream } from 'pino-roll';
import { openStream } from './open-stream.ts';
import type { RotatingLogOptions } from './options.ts';

/** A destination for pino. */
export interface RotatingLog {
  /** The stable name, `<folder>/<name>.log`: a link that follows every rotation. */
  readonly link: string;
  /** How pino tells a destination from its options. */
  readonly writable: true;
  /** Takes one line, newline included. */
  write(line: string): void;
  /** Hands what is waiting to the operating system; nothing happens once the log is closed. */
  flushSync(): void;
  /** Writes what is waiting and closes the file. */
  close(): Promise<void>;
}

/**
 * Opens a log that starts a new file by size and by day. What still waits when the process exits is written then; only
 * a `sync` log survives SIGKILL to the last line. Errors: `LogFolderError`.
 */
export async function openRotatingLog(options: RotatingLogOptions): Promise<RotatingLog> {
  const stream = await openStream(options);
  const flushSync = (): void => {
    if (!stream.destroyed) stream.flushSync();
  };
  process.on('exit', flushSync);
  return {
    link: join(options.folder, `${options.name}.log`),
    writable: true,
    write(line) {
      if (!stream.destroyed) stream.write(line);
    },
    flushSync,
    async close() {
      process.off('exit', flushSync);
      await closeStream(stream);
    },
  };
}

/** `end` never closes a stream whose last write fails; that one is given up instead. */
function closeStream(stream: RollingStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) return resolve();
    stream.once('close', resolve);
    stream.once('error', () => stream.destroy());
    stream.end();
  });
}
