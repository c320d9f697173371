import type { ErrorCode, Person, WireError } from '@repere/protocol';

/** What a caller may learn beside the code, and what only the log may. */
export interface AppErrorDetails {
  /** Dotted path of the offending input. */
  field?: string;
  /** Seconds until a repeat makes sense. */
  retryAfter?: number;
  /** Who was there first. */
  by?: Person;
  /** The error underneath, for the log alone. */
  cause?: unknown;
  /** What happened, to what: for the log and the command line, never for the wire. */
  message?: string;
}

/** A refusal with a code from the closed union. Each door translates it once. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;
  readonly by: Person | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.message ?? code, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.field = details.field;
    this.retryAfter = details.retryAfter;
    this.by = details.by;
  }
}

/** The error as it may travel: a code, never a cause. Whatever is not an AppError is `internal`. */
export function toWireError(error: unknown, requestId?: string): WireError {
  const wire: WireError = { code: error instanceof AppError ? error.code : 'internal' };
  if (error instanceof AppError) {
    if (error.field !== undefined) wire.field = error.field;
    if (error.retryAfter !== undefined) wire.retryAfter = error.retryAfter;
    if (error.by !== undefined) wire.by = error.by;
  }
  if (requestId !== undefined) wire.requestId = requestId;
  return wire;
}
