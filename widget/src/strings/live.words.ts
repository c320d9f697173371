/** The texts of who is here and who is writing. `count` is how many people `names` names. */
export interface LiveWords {
  here: string;
  hereNamed: (names: string, count: number) => string;
  writing: (names: string, count: number) => string;
  writingNote: (names: string, count: number) => string;
  /** Somebody at the desk whose name the reader has not been told yet. */
  aCoach: string;
  join: (names: readonly string[]) => string;
}
