/** What a problem can be: something of the site does not work, or a page of advice says something wrong, which is for its editors. */
export const PROBLEM_KINDS = ['broken', 'text'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a visitor found wrong, signed in or not. */
export interface ReportProblem {
  /** A UUID of the client's: a repeat is the same problem. */
  clientId: string;
  /** Path on the site. */
  page: string;
  /** `broken` unless said otherwise. */
  kind?: ProblemKind;
  what: string;
  /** How to reach them, if they like. */
  contact?: string;
}

/** A problem as admins see it. */
export interface Problem {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  kind: ProblemKind;
  page: string;
  what: string;
  contact?: string;
}

export interface ProblemPage {
  problems: Problem[];
  /** Absent on the last page. */
  cursor?: string;
}

/** Whether a page was helpful. Voting again changes one's vote. */
export interface Vote {
  /** Path on the site, without query and fragment. */
  page: string;
  /** A UUID that the browser chose, the same for all its votes. */
  voter: string;
  helpful: boolean;
}

/** What readers said of a page. */
export interface PageVotes {
  page: string;
  helpful: number;
  unhelpful: number;
}

export interface VotesPage {
  /** By path. */
  pages: PageVotes[];
  /** Absent on the last page. */
  cursor?: string;
}
