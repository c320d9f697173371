import { AppError } from '../core/index.ts';

/** Why a line was not taken: what of it, and what is wrong. */
export interface Problem {
  /** Counted from 1. */
  line: number;
  /** Dotted path; absent where it is the line as a whole. */
  field?: string;
  message: string;
}

/** A line that cannot be taken. */
export class LineRefused extends Error {
  readonly field: string | undefined;

  constructor(field: string | undefined, message: string) {
    super(message);
    this.name = 'LineRefused';
    this.field = field;
  }
}

/** What an error says of a line; a failing disk or a fault of ours says nothing of it and goes on. */
export function toProblem(line: number, error: unknown): Problem {
  if (error instanceof LineRefused)
    return { line, ...(error.field !== undefined && { field: error.field }), message: error.message };
  if (error instanceof AppError && error.code === 'handle_taken')
    return { line, field: 'handle', message: 'another account, or a registration, has this handle' };
  if (error instanceof AppError && error.code === 'client_id_reused')
    return { line, field: 'clientId', message: 'this author has used it for something else in this conversation' };
  if (error instanceof AppError && error.code === 'not_found') return { line, message: error.message };
  throw error;
}
