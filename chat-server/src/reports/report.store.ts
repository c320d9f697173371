import type { ReportDecision, ReportedMessage, ReportReason, ReportState } from '@repere/protocol';

/** What somebody reports, with their copy of the messages that they could see. */
export interface ReportContent {
  /** Whom it is about. */
  about: string;
  reason: ReportReason;
  words?: string;
  excerpt?: ReportExcerpt;
}

/** A reported message among a few around it. */
export interface ReportExcerpt {
  conversationId: string;
  seq: number;
  messages: readonly ReportedMessage[];
}

/** A report in its present state: words and copied texts are `null` once the account that wrote them is erased. */
export interface FiledReport extends Omit<ReportContent, 'words'> {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  by: string;
  words: string | null;
  decided?: Verdict;
}

/** What somebody decided about a report. */
export interface Verdict {
  decision: ReportDecision;
  /** Milliseconds since the epoch. */
  at: number;
  by: string;
  words: string | null;
  /** Whether what follows from it has been done: until then a start does it again. */
  settled: boolean;
}

export interface ReportRequest {
  /** Follows from the reporter and their name for it. At most 128 characters, letters, digits and hyphens. */
  id: string;
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The request in canonical form. A repeat must carry the same one. */
  body: string;
  /** What is to be kept. Throws an AppError to refuse. Not called for a repeat. */
  compose(): Promise<ReportContent>;
}

export interface DecideRequest {
  id: string;
  decision: ReportDecision;
  words?: string;
  /** An account, or whoever has the command line. */
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Strictly below this place in (at, id), newest first. */
export interface ReportPlace {
  at: number;
  id: string;
}

/**
 * Where reports sleep. What the reporter wrote is readable as long as the reporter's key exists, each copied text as long as its
 * author's does, and the words of a decision as long as the key of whoever decided.
 */
export interface ReportStore {
  /** Keeps a report, exactly once; answers it where it was new. Errors: those of `compose`, `client_id_reused`, `not_stored`. */
  file(request: ReportRequest): Promise<ReportContent | undefined>;
  find(id: string): Promise<FiledReport | undefined>;
  /**
   * Keeps one decision about a report: the first. The same one of the same person again answers what holds. Errors: `not_found`,
   * `already_claimed` (another decision holds), `not_stored`.
   */
  decide(request: DecideRequest): Promise<{ verdict: Verdict; repeated: boolean }>;
  /** Notes that what follows from a decision has been done. Errors: `not_found`, `not_stored`. */
  settle(id: string): Promise<void>;
  /** The reports whose decision is not settled. */
  unsettled(): Promise<string[]>;
  /** Newest first; of one state, if that is said. */
  list(limit: number, below?: ReportPlace, state?: ReportState): Promise<FiledReport[]>;
  /** How many were decided before a moment, in milliseconds since the epoch, and are settled. */
  countDecidedBefore(at: number): Promise<number>;
  /** Removes those; answers how many. May be repeated after a failure. Error: `not_stored`. */
  removeDecidedBefore(at: number): Promise<number>;
  /** All that one person has filed, newest first. */
  filedBy(account: string): Promise<FiledReport[]>;
  /** Resolves once nothing is being stored. */
  settled(): Promise<void>;
}
