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
