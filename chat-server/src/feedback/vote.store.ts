import type { PageVotes, Vote } from '@repere/protocol';

/** A vote, and when: milliseconds since the epoch. */
export interface CastVote extends Vote {
  at: number;
}

/** Where votes sleep: of each the page, the answer, when, and a mark by which its voter is known again; of the oldest ones numbers alone. */
export interface VoteStore {
  /** Whether this voter's vote on this page is known to be theirs. */
  has(page: string, voter: string): Promise<boolean>;
  /** Keeps a vote, or changes it. Costs the same however many there are. Error: `not_stored`. */
  cast(vote: CastVote): Promise<void>;
  /** What was said of each page, by path, strictly after one. */
  counts(limit: number, after?: string): Promise<PageVotes[]>;
  /** How many votes from before a moment have a voter still. */
  countBefore(at: number): Promise<number>;
  /** Forgets who cast them: their numbers stay. Answers how many. May be repeated after a failure. Error: `not_stored`. */
  forgetVoters(before: number): Promise<number>;
}
