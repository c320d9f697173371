import type { Person } from './people.ts';

export const REPORT_REASONS = ['harassment', 'spam', 'dangerous_advice', 'impersonation', 'underage', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

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
}
