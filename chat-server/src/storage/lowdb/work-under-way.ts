/** What is under way for whom, so that somebody can wait for the end of it. */
export class WorkUnderWay {
  readonly #works = new Map<string, Set<Promise<unknown>>>();

  /** Remembers some work until it has ended, however it ends; answers it. */
  follow<Result>(owner: string, work: Promise<Result>): Promise<Result> {
    const others = this.#works.get(owner) ?? new Set();
    this.#works.set(owner, others.add(work));
    const done = () => {
      others.delete(work);
      if (others.size === 0 && this.#works.get(owner) === others) this.#works.delete(owner);
    };
    work.then(done, done);
    return work;
  }

  /** Resolves once what is under way for somebody now has ended. */
  async settled(owner: string): Promise<void> {
    await Promise.allSettled([...(this.#works.get(owner) ?? [])]);
  }

  /** For how many something is under way. */
  get size(): number {
    return this.#works.size;
  }
}
