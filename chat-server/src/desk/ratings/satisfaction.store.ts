/** What somebody answered when they were asked how satisfied they are. */
export interface SatisfactionAnswer {
  /** Milliseconds since the epoch. */
  at: number;
  /** 1 to 5; `null` where they did not want to say. */
  score: number | null;
  words: string | null;
}

/** Where these answers sleep: the words readable as long as the account's key exists. */
export interface SatisfactionStore {
  /** Oldest first. */
  of(account: string): Promise<SatisfactionAnswer[]>;
  /**
   * Adds an answer, in turn with everybody else, if `decide` gives one. It gets what there is and throws to refuse. Answers whether one was
   * added. Errors: those of `decide`, `not_stored`.
   */
  add(
    account: string,
    decide: (earlier: readonly SatisfactionAnswer[]) => SatisfactionAnswer | undefined,
  ): Promise<boolean>;
  /** How many answers from before a moment have words still. Milliseconds since the epoch. */
  countWordsBefore(at: number): Promise<number>;
  /** Forgets those words: how much and when stay. Answers how many. May be repeated after a failure. Error: `not_stored`. */
  forgetWords(before: number): Promise<number>;
  /** Forgets what an account answered; no error where that is nothing. Error: `not_stored`. */
  remove(account: string): Promise<void>;
}
