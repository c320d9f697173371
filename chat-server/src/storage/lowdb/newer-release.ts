/** What was read is whole, and newer than this release: nothing is damaged, and no backup would help. */
export class NewerRelease extends Error {
  /** What gives it away: a version, a type. */
  readonly what: string;

  constructor(where: string, what: string, cause?: unknown) {
    super(`${where} was written by a newer release (${what}). Nothing was changed. Run that release, or a newer one.`, {
      cause,
    });
    this.name = 'NewerRelease';
    this.what = what;
  }
}
