import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** pino-roll's own link to the file that it is writing, in the folder of each log. */
const CURRENT = 'current.log';

/**
 * Makes `<folder>/<name>/` and the stable link `<folder>/<name>.log`, and makes sure that both can be written.
 * The folder has to be there before pino-roll starts: its own `mkdir` comes after its own link, and fails.
 * Answers the inner folder. Throws Node's error where anything is in the way.
 */
export function prepareFolder(folder: string, name: string): string {
  const inner = join(folder, name);
  mkdirSync(inner, { recursive: true, mode: 0o750 });
  for (const path of [folder, inner]) accessSync(path, constants.W_OK | constants.X_OK);
  removeDanglingLink(join(inner, CURRENT));
  pointLink(join(folder, `${name}.log`), join(name, CURRENT));
  return inner;
}

/** A link to a file that somebody removed makes pino-roll forget which number it had reached. */
function removeDanglingLink(path: string): void {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && statSync(path, { throwIfNoEntry: false }) === undefined) rmSync(path);
}

/** A relative link, so that the folder can be moved or mounted elsewhere; replaced in one step, so that readers never miss it. */
function pointLink(link: string, target: string): void {
  const present = lstatSync(link, { throwIfNoEntry: false });
  if (present !== undefined && !present.isSymbolicLink()) {
    throw new Error(`${link} is not a link; move it away`);
  }
  if (present !== undefined && readlinkSync(link) === target) return;
  const fresh = `${link}.${process.pid}`;
  rmSync(fresh, { force: true });
  symlinkSync(target, fresh);
  renameSync(fresh, link);
}
