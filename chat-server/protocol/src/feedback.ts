/** What a visitor found broken, signed in or not. */
export interface ReportProblem {
  /** A UUID of the client's: a repeat is the same problem. */
  clientId: string;
  /** Path on the site. */
  page: string;
  what: string;
  /** How to reach them, if they like. */
  contact?: string;
}

/** A problem as admins see it. */
export interface Problem {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
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
