/** Log files that rotate by size and by day, under names that stay. */
export { LogFolderError } from './log-folder-error.ts';
export type { RotatingLogOptions } from './options.ts';
export { compareRotated, listRotated } from './remove-old.ts';
export { openRotatingLog, type RotatingLog } from './rotating-log.ts';
