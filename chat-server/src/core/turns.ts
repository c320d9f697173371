/** One after the other under each name; different names do not wait for each other. */
export class Turns {
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs `work` once everything that came before under this name has ended, well or not: at once where nothing is under way. */
  take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const result = this.#tails.get(name)?.then(work) ?? work();
    const leave = (): void => {
      if (this.#tails.get(name) === tail) this.#tails.delete(name);
    };
    const tail = result.then(leave, leave);
    this.#tails.set(name, tail);
    return result;
  }

  /** Resolves when nobody is at work or waiting any more. */
  async settled(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}
