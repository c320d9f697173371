/** The texts of who is here, who is writing, and how far a message has got. `count` is how many people `names` names. */
export interface LiveWords {
  here: string;
  hereNamed: (names: string, count: number) => string;
  writing: (names: string, count: number) => string;
  /** Somebody at the desk whose name the reader has not been told yet. */
  aCoach: string;
  /** A message of the reader's own: somebody else's browser has it, or they have seen it. */
  delivered: string;
  read: string;
  join: (names: readonly string[]) => string;
}
