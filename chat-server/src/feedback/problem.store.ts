import type { Problem } from '@repere/protocol';

/** Strictly below this place in (at, id), newest first. */
export interface ProblemPlace {
  at: number;
  id: string;
}

/** Where problems sleep that visitors report. Nothing that they wrote is readable there. */
export interface ProblemStore {
  /**
   * Keeps a problem, exactly once, and drops the oldest where there are more than `most`. Answers whether it was new, and how many were
   * dropped. Errors: `client_id_reused` (another problem of that id), `not_stored`.
   */
  keep(problem: Problem, most: number): Promise<{ added: boolean; dropped: number }>;
  /** Newest first. */
  list(limit: number, below?: ProblemPlace): Promise<Problem[]>;
  /** How many came before a moment, in milliseconds since the epoch. */
  countBefore(at: number): Promise<number>;
  /** Removes those; answers how many. Error: `not_stored`. */
  removeBefore(at: number): Promise<number>;
}
