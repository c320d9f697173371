import { RESTORE_ADVICE } from './restore-advice.ts';

/** The log is not what was once made durable. Nothing is repaired, nothing is dropped: only a person can decide what to do. */
export class DamagedLogError extends Error {
  readonly file: string;
  /** Byte offset in the file. */
  readonly offset: number;

  constructor(file: string, offset: number, what: string, cause?: unknown) {
    super(`${file} is damaged at byte ${offset}: ${what}. Nothing was changed. ${RESTORE_ADVICE}`, { cause });
    this.name = 'DamagedLogError';
    this.file = file;
    this.offset = offset;
  }
}
