/** The texts of ratings: of a coaching that is closed, and of the hub once a quarter. */
export interface RatingWords {
  closed: string;
  /** How to go on, where one is still asked how it was and where not. */
  goOn: string;
  rate: string;
  rateHint: string;
  hub: string;
  hubHint: string;
  /** What each score means, from 1 to 5. */
  scores: readonly [string, string, string, string, string];
  few: string;
  fewHint: string;
  send: string;
  skip: string;
  skipped: string;
  rateAfterAll: string;
  tooLong: (count: number) => string;
  /** To say otherwise than one has, or after all not. */
  change: string;
  keep: string;
  /** What was given, and what becomes of it. */
  given: (score: string) => string;
  thanks: string;
  hubThanks: string;
  hubSkipped: string;
  already: string;
}
