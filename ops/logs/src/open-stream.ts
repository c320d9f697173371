/// <reference path="./pino-roll.d.ts" />
import { once } from 'node:events';
import { join } from 'node:path';
import openRollingStream, { type RollingStream } from 'pino-roll';
import { LogFolderError } from './log-folder-error.ts';
import { validateOptions, type RotatingLogOptions } from './options.ts';
import { prepareFolder } from './prepare-folder.ts';
import { DATE_FORMAT, removeOld } from './remove-old.ts';

/** How much may wait for a disk that does not take it, in bytes. Beyond that lines are dropped: a log must not eat the server's memory. */
const MAX_WAITING = 8 * 1024 * 1024;

/** Opens the stream that pino writes to. Errors: {@link LogFolderError} where the folder cannot be written. */
export async function openStream(options: RotatingLogOptions): Promise<RollingStream> {
  validateOptions(options);
  const link = join(options.folder, `${options.name}.log`);
  try {
    const inner = prepareFolder(options.folder, options.name);
    removeOld(inner, options.name, options);
    const stream = await openRollingStream({
      file: join(inner, options.name),
      size: `${options.maxBytes}b`,
      frequency: options.frequency,
      dateFormat: DATE_FORMAT,
      symlink: true,
      limit: { count: options.keep, removeOtherLogFiles: true },
      sync: options.sync ?? false,
      mode: 0o640,
      maxLength: MAX_WAITING,
    });
    if (stream.fd < 0) await once(stream, 'ready');
    stream.on('cleanup-complete', () => removeOldOrReport(stream, inner, options));
    reportErrors(stream, link, options.onError ?? writeToStderr);
    return stream;
  } catch (error) {
    throw new LogFolderError(link, error);
  }
}

/** After each rotation; what cannot be removed is told, and no reason to stop writing. */
function removeOldOrReport(stream: RollingStream, inner: string, options: RotatingLogOptions): void {
  try {
    removeOld(inner, options.name, options);
  } catch (error) {
    stream.emit('error', error);
  }
}

/** A failing log must neither end the server nor repeat itself for every line. */
function reportErrors(stream: RollingStream, link: string, onError: (error: Error) => void): void {
  let failing = false;
  stream.on('error', (cause: Error) => {
    if (!failing)
      onError(new Error(`Writing to ${link} failed (${cause.message}); lines may be missing there.`, { cause }));
    failing = true;
  });
  stream.on('write', () => {
    failing = false;
  });
}

function writeToStderr(error: Error): void {
  process.stderr.write(`${error.message}\n`);
}
