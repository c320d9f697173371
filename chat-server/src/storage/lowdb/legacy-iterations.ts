/** How many accounts ask for how many iterations, and the most that one asks for: known without looking at the accounts. */
export class LegacyIterations {
  readonly #holders = new Map<number, number>();
  #most = 0;

  get most(): number {
    return this.#most;
  }

  /** One account asks for `after` in place of `before`; 0 is nothing. */
  change(before: number, after: number): void {
    if (before === after) return;
    if (after > 0) this.#holders.set(after, (this.#holders.get(after) ?? 0) + 1);
    this.#most = Math.max(this.#most, after);
    if (before > 0) this.#leave(before);
  }

  #leave(iterations: number): void {
    const left = (this.#holders.get(iterations) ?? 0) - 1;
    if (left > 0) this.#holders.set(iterations, left);
    else this.#holders.delete(iterations);
    if (left > 0 || iterations < this.#most) return;
    this.#most = 0;
    // A site has a handful of different counts, one for each release that it was on.
    for (const each of this.#holders.keys()) this.#most = Math.max(this.#most, each);
  }
}
