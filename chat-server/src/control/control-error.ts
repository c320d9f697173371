import type { ErrorCode } from '@repere/protocol';

/**
 * Why a command was not carried out. `nobody_listening`: no process has the folder. `no_answer`: one has it and did not answer in
 * time. `cut_off`: it hung up before it answered, and may or may not have done what was asked.
 */
export type ControlErrorCode = ErrorCode | 'unknown_command' | 'nobody_listening' | 'no_answer' | 'cut_off';

/** A refusal at the control socket, on either side of it. The message is for the person at the command line. */
export class ControlError extends Error {
  readonly code: ControlErrorCode;

  constructor(code: ControlErrorCode, message: string) {
    super(message);
    this.name = 'ControlError';
    this.code = code;
  }
}

/** Another process has the data folder. */
export class StoreTakenError extends Error {
  readonly pid: number | undefined;
  /** Milliseconds since the epoch. */
  readonly since: number | undefined;

  constructor(folder: string, holder: { pid: number; since: number } | undefined) {
    const who = holder
      ? `process ${holder.pid}, since ${new Date(holder.since).toISOString()}`
      : 'a process that does not answer';
    super(`The data folder ${folder} is in use by ${who}. Stop it, or choose another DATA_DIR.`);
    this.name = 'StoreTakenError';
    this.pid = holder?.pid;
    this.since = holder?.since;
  }
}
