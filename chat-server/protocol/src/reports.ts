import type { Person } from './people.ts';

export const REPORT_REASONS = ['harassment', 'spam', 'dangerous_advice', 'impersonation', 'underage', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** `open` until somebody has decided. */
export const REPORT_STATES = ['open', 'decided'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What becomes of a report: nothing, a mail to the person it is about, or nobody gets in with their account any more. */
export const REPORT_DECISIONS = ['dismiss', 'warn', 'suspend'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

export interface ListReports {
  /** Of this state alone. */
  state?: ReportState;
  cursor?: string;
}

export interface DecideReport {
  /** The report's `id`. */
  report: string;
  decision: ReportDecision;
  /** With a warning: what the person is told. Otherwise a note for the admins. */
  words?: string;
}

/** The decision that holds. */
export interface ReportVerdict {
  decision: ReportDecision;
  /** Milliseconds since the epoch. */
  at: number;
  /** `null` where it was taken at the command line, or the account is erased. */
  by: Person | null;
  /** `null` where there are none, or they were erased. */
  words: string | null;
}

/** One message that a report carries: the reported one, or one of the few around it. */
export interface ReportedMessage {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  by: string;
  /** `null` once the text has been erased. */
  text: string | null;
}

/** A report as the owner sees it. */
export interface Report {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  by: Person | null;
  /** The person it is about; `null` once their account is erased. */
  about: Person | null;
  reason: ReportReason;
  /** What the reporter added; `null` once erased. */
  words: string | null;
  /** The message it is about, with a few around it; absent where a person as such was reported. */
  excerpt?: { conversationId: string; seq: number; messages: ReportedMessage[] };
  /** Present once somebody has decided. */
  decided?: ReportVerdict;
}
