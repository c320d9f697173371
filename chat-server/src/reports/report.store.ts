import type { ReportedMessage, ReportReason } from '@repere/protocol';

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

/** Strictly below this place in (at, id), newest first. */
export interface ReportPlace {
  at: number;
  id: string;
}

/**
 * Where reports sleep. What the reporter wrote is readable as long as the reporter's key exists, and each copied text as long as its
 * author's does.
 */
export interface ReportStore {
  /** Keeps a report, exactly once; answers it where it was new. Errors: those of `compose`, `client_id_reused`, `not_stored`. */
  file(request: ReportRequest): Promise<ReportContent | undefined>;
  /** Newest first. */
  list(limit: number, below?: ReportPlace): Promise<FiledReport[]>;
  /** All that one person has filed, newest first. */
  filedBy(account: string): Promise<FiledReport[]>;
}
